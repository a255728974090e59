package main

import (
	"context"
	"llmcourse/cmd/internal/host"
	"os"
)

func main() {
	os.Exit(run(context.Background(), os.Args[1:], host.System()))
}
