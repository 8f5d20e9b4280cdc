FROM registry.example.com/debian:12
FROM a.internal.example/debian:12
