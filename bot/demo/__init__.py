"""The whole product on this machine: a sandbox, simulated customers, and a person at the page or a script."""

from bot.demo.performance import demo

__all__ = ["demo"]
