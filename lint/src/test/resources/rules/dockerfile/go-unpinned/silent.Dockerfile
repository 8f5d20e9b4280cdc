FROM golang:1.23
RUN go install example.com/tool@v1.2.3 && go install ./cmd/app && go get
