"""The Noto fonts: files beside this module."""
