FROM golang:1.23
RUN go install example.com/a@v1.2.3 && go install ./... && go build ./cmd/x
RUN go install example.com/a@main
RUN GOBIN=/x go install -ldflags "-s -w" example.com/a
