"""Every published version on a page that anybody can read, with a plain summary of its rules (DOMAIN §3)."""
