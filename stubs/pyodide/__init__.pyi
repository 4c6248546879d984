"""Pyodide."""
