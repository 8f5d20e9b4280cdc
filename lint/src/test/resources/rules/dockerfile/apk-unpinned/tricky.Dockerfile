FROM alpine:3.20
RUN apk add --no-cache --virtual .build-deps gcc=1 && apk add -t .run 'b<2' c~3 && apk del .build-deps
RUN apk add --no-cache --repository https://example.com/x d
