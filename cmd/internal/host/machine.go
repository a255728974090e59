package host

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"strings"
)

// MachineID tells this machine from a copy of its disk, so that the journal
// notices that it was cloned and takes a new name. It is a hash, because the
// id of a machine is meant to stay there. Empty where the machine is unknown.
func MachineID() string {
	for _, file := range []string{"/etc/machine-id", "/var/lib/dbus/machine-id"} {
		id, err := os.ReadFile(file)
		if err != nil || strings.TrimSpace(string(id)) == "" {
			continue
		}
		host, err := os.Hostname()
		if err != nil {
			return ""
		}
		sum := sha256.Sum256([]byte("llmcourse " + strings.TrimSpace(string(id)) + " " + host))
		return hex.EncodeToString(sum[:16])
	}
	return ""
}
