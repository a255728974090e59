package study

import (
	"llmcourse/curriculum"
	"llmcourse/progress"
)

func (s *Study) open(d Open) (Outcome, error) {
	address, item, err := s.Address(d)
	if err != nil {
		return Outcome{}, err
	}
	o := Outcome{Kind: progress.KindOpen, URL: address}
	c := Change{Kind: progress.KindOpen, Item: item, Same: true}
	if item != nil {
		c.Ref = item.Ref()
		if c.Same = s.deps.Store == nil; !c.Same {
			s.record(&o, progress.Opened(c.Ref, address), nil)
		}
	}
	o.Changes = []Change{c}
	return o, nil
}

// Address is the address that Open would go to, and what it belongs to, which
// may be nil. It records nothing. The error is a *Refused.
func (s *Study) Address(d Open) (string, curriculum.Item, error) {
	address, item, refused := s.address(d)
	if refused != nil {
		return "", nil, refused
	}
	if d.Archived {
		if err := curriculum.CheckAddress(address); err != nil {
			return "", nil, &Refused{Code: NoArchive, Text: address, Err: err}
		}
		return curriculum.Archived(address), item, nil
	}
	if err := curriculum.CheckOpenable(address); err != nil {
		return "", nil, &Refused{Code: BadAddress, Text: address, Err: err}
	}
	return address, item, nil
}

// address finds what is to be opened. The archive knows a page where it was,
// the web where it is today.
func (s *Study) address(d Open) (string, curriculum.Item, *Refused) {
	var item curriculum.Item
	if d.Ref != "" {
		var refused *Refused
		if item, refused = s.find(d.Ref); refused != nil {
			return "", nil, refused
		}
	}
	resource, _ := item.(*curriculum.Resource)
	if d.URL == "" && item == nil {
		return "", nil, &Refused{Code: NothingNamed}
	}
	if d.URL == "" && resource == nil {
		return "", nil, refuse(NoAddress, item)
	}
	if item == nil {
		if resource = s.resourceAt(d.URL); resource != nil {
			item = resource
		}
	}
	if resource != nil && (d.URL == "" || d.URL == resource.URL || d.URL == resource.Moved) {
		if d.Archived {
			return resource.URL, item, nil
		}
		return resource.Address(), item, nil
	}
	if d.Archived {
		return d.URL, item, nil
	}
	return s.deps.Course.Moved(d.URL), item, nil
}

// resourceAt is the resource with an address, nil if there is none.
func (s *Study) resourceAt(url string) *curriculum.Resource {
	for _, r := range s.deps.Course.Resources() {
		if r.URL == url || r.Moved == url {
			return r
		}
	}
	return nil
}
