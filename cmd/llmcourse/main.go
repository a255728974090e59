package main

import (
	"context"
	"os"

	"llmcourse/cmd/internal/cli"
	"llmcourse/cmd/internal/host"
)

func main() {
	world := host.System()
	world.Process = true
	os.Exit(cli.Run(context.Background(), os.Args[1:], world))
}
