"""Who was shown whom: the record of every page that shows staff a student, searched by admins (DOMAIN §1)."""
