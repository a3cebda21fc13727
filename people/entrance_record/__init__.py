"""Who came in, who was refused and whose role changed: the record of the entrance, searched by admins (DOMAIN §1)."""
