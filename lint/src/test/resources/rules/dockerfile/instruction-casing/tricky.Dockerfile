# small letters are fine when all are
ARG A=1
from alpine:3.20
run make
ONBUILD run make
Copy app /app
