-- Which entries a package brought is asked when an import is taken back, seldom; every import paid for the index.
DROP INDEX entry_via;
