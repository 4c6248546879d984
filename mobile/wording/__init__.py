"""Wording: functions that put records, rules and errors into sentences; no controls."""
