package host

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"llmcourse/curriculum"
)

// ErrNoBrowser says that no browser may or can be started here. The address
// is then for the learner to open.
var ErrNoBrowser = errors.New("no browser can be started here")

// quick is how long a browser is watched for failing at once.
const quick = 2 * time.Second

// An Browser starts the browser. The order is: what config.toml names,
// $LLMCOURSE_BROWSER, $BROWSER, what the system has. Over SSH the last is left
// out, because it would open on a screen nobody sits at; the others stay,
// because somebody set them on purpose (editors with a remote terminal set
// $BROWSER to a script that opens at home).
//
// An address comes from a course that a stranger may have written. So it is
// checked, printed anew from its parsed form, and handed over as one argument;
// no shell ever sees it.
type Browser struct {
	host       *Host
	configured string
	look       func(name string) (string, error)
	start      func(ctx context.Context, argv []string) error
}

// NewBrowser opens addresses as config.toml says, or "".
func NewBrowser(h *Host, configured string) *Browser {
	return &Browser{host: h, configured: configured, look: look, start: start}
}

// Open starts the first browser that works.
func (o *Browser) Open(ctx context.Context, address string) error {
	safe, err := openable(address)
	if err != nil {
		return err
	}
	last := ErrNoBrowser
	for _, command := range o.commands() {
		path, err := o.look(command[0])
		if err != nil {
			continue
		}
		argv := append([]string{path}, fill(command[1:], safe)...)
		err = o.start(ctx, argv)
		if err == nil || ctx.Err() != nil {
			return err
		}
		last = fmt.Errorf("%w: %w", ErrNoBrowser, err)
	}
	return last
}

// openable checks an address and prints it anew.
func openable(address string) (string, error) {
	if err := curriculum.CheckOpenable(address); err != nil {
		return "", err
	}
	u, err := url.Parse(address)
	if err != nil {
		return "", fmt.Errorf("address %q cannot be read: %w", address, err)
	}
	// Brackets stop some openers (wslu issue 284). Only in a host do they mean
	// something that an escape would lose.
	scheme, rest, _ := strings.Cut(u.String(), ":")
	host := strings.TrimLeft(rest, "/")
	if end := strings.IndexAny(host, "/?#"); end >= 0 {
		host = host[:end]
	}
	head := len(rest) - len(strings.TrimLeft(rest, "/")) + len(host)
	return scheme + ":" + rest[:head] + strings.NewReplacer("[", "%5B", "]", "%5D").Replace(rest[head:]), nil
}

// commands lists the browsers to try, best first.
func (o *Browser) commands() [][]string {
	var list [][]string
	add := func(command string) {
		if argv, err := Words(command); err == nil && !textBrowser(argv[0]) {
			list = append(list, argv)
		}
	}
	add(o.configured)
	add(o.host.Getenv("LLMCOURSE_BROWSER"))
	for _, command := range strings.Split(o.host.Getenv("BROWSER"), o.listSeparator()) {
		add(command)
	}
	if o.host.Getenv("SSH_CONNECTION") == "" && o.host.Getenv("SSH_TTY") == "" {
		list = append(list, o.platform()...)
	}
	return list
}

// listSeparator stands between the browsers of $BROWSER.
func (o *Browser) listSeparator() string {
	if o.host.GOOS == "windows" {
		return ";" // a colon follows the drive
	}
	return ":"
}

// platform is what the system itself opens addresses with. cmd /c start is not
// among it: it takes & and % for its own.
func (o *Browser) platform() [][]string {
	switch {
	case o.host.GOOS == "darwin":
		return [][]string{{"open"}}
	case o.host.GOOS == "windows":
		return [][]string{{"rundll32.exe", "url.dll,FileProtocolHandler"}}
	case o.host.Getenv("WSL_DISTRO_NAME") != "" || o.host.Getenv("WSL_INTEROP") != "":
		return [][]string{{"wslview"}, {"rundll32.exe", "url.dll,FileProtocolHandler"}}
	case o.host.Getenv("DISPLAY") != "" || o.host.Getenv("WAYLAND_DISPLAY") != "":
		return [][]string{{"xdg-open"}}
	}
	return nil // xdg-open without a screen starts a browser inside our terminal
}

// textBrowser names browsers that would need the terminal we are drawing on.
func textBrowser(name string) bool {
	switch filepath.Base(name) {
	case "w3m", "lynx", "links", "links2", "elinks", "www-browser":
		return true
	}
	return false
}

// fill puts the address where %s stands, or at the end. It stays one argument.
func fill(args []string, address string) []string {
	out, placed := make([]string, 0, len(args)+1), false
	for _, arg := range args {
		placed = placed || strings.Contains(arg, "%s")
		out = append(out, strings.ReplaceAll(arg, "%s", address))
	}
	if !placed {
		out = append(out, address)
	}
	return out
}

// look finds a program in PATH, and never in the folder one happens to be in:
// exec.LookPath refuses that for names, this for relative paths.
func look(name string) (string, error) {
	path, err := exec.LookPath(name)
	if err == nil && !filepath.IsAbs(path) {
		return "", exec.ErrDot
	}
	return path, err
}
