"""Credentials: the secrets of the HTTP door that stand in the settings."""

from dataclasses import dataclass

from pydantic import SecretStr


@dataclass(frozen=True, slots=True)
class DoorSecrets:
    """The operator's own key, what shop systems sign with, and what Telegram says; None where it is not set."""

    api_key: SecretStr | None = None
    shopify: SecretStr | None = None
    woocommerce: SecretStr | None = None
    telegram: SecretStr | None = None
