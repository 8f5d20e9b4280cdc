# the image may have what case its tag has, and references may too
FROM alpine:3.20-RC1 AS build-1.x_y
FROM BUILD-1.x_y
from alpine:3.20 as	lastStage
