FROM evil.example.org/debian:12
FROM debian:12
