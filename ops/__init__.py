"""Starting and stopping the servers of a checkout: bin/run's and bin/test's. Standard library only, no Django."""
