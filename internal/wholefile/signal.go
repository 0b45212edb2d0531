//go:build !js

package wholefile

import (
	"os"
	"syscall"
)

// signals are those that end a process and can be waited for.
func signals() []os.Signal {
	return []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP}
}
