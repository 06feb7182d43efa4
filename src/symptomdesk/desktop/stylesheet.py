"""From palette, sizes and the templates in ``resources/themes`` to one Qt style sheet; no Qt needed."""

from __future__ import annotations

import re
from collections.abc import Mapping

from symptomdesk.desktop.tokens import BANNERS, Palette, Scale, ThemeFault

_TOKEN = re.compile(r"@([a-z_0-9]+(?:\.[a-z_0-9]+)?)( px)?")


def stylesheet(window: str, banner: str, palette: Palette, scale: Scale) -> str:
    """The sheet of all windows; raises :class:`ThemeFault` for a template that names an unknown token."""
    banners = "\n".join(
        banner.replace("@@urgency", f"@{urgency}").replace("@urgency", urgency) for urgency in BANNERS
    )
    values = {**palette.colours, **_sizes(scale)}
    return _filled(window.replace("@banners", banners), values)


def _filled(template: str, values: Mapping[str, str]) -> str:
    def value(match: re.Match[str]) -> str:
        try:
            return values[match[1]] + ("px" if match[2] else "")
        except KeyError:
            raise ThemeFault(f"the style sheet names @{match[1]}, which the theme does not have") from None

    return _TOKEN.sub(value, template)


def _sizes(scale: Scale) -> dict[str, str]:
    """Every size by ``group.name``, and those that follow from the width of borders."""
    sizes = {f"type.{name}": scale.type(name) for name in scale.sizes["type"]}
    sizes |= {f"space.{name}": scale.space(name) for name in scale.sizes["space"]}
    sizes |= {f"control.{name}": scale.control(name) for name in scale.sizes["control"]}
    sizes |= {f"radius.{name}": scale.radius(name) for name in scale.sizes["radius"]}
    height, chip = scale.control("height"), scale.control("chip")
    sizes |= {
        "inner.height": height - 2,
        "inner.chip": chip - 4,
        "inner.menu": max(24, height - 2 * scale.space("s")),
        "ring.height": height - 4,
        "ring.l": scale.space("l") - 1,
        "ring.m": scale.space("m") - 1,
        "half.chip": chip // 2,
        "chip.margin": max(0, (height - chip) // 2),
    }
    return {name: str(size) for name, size in sizes.items()}
