"""The product itself: pure Python, the same under CPython and in the browser."""
