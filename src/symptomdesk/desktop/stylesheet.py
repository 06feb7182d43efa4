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
    values = {**_colours(palette), **_sizes(scale, palette.edge, palette.ring)}
    return _filled(window.replace("@banners", banners), values)


def _filled(template: str, values: Mapping[str, str]) -> str:
    def value(match: re.Match[str]) -> str:
        try:
            return values[match[1]] + ("px" if match[2] else "")
        except KeyError:
            raise ThemeFault(f"the style sheet names @{match[1]}, which the theme does not have") from None

    return _TOKEN.sub(value, template)


def _colours(palette: Palette) -> dict[str, str]:
    """Every colour as style sheets read it, with the alpha first."""
    return {
        token: f"#{value[7:]}{value[1:7]}" if len(value) == 9 else value
        for token, value in palette.colours.items()
    }


def _sizes(scale: Scale, edge: int, ring: int) -> dict[str, str]:
    """Every size by ``group.name``, and those that follow from the width of borders."""
    sizes = {f"type.{name}": scale.type(name) for name in scale.sizes["type"]}
    sizes |= {f"space.{name}": scale.space(name) for name in scale.sizes["space"]}
    sizes |= {f"control.{name}": scale.control(name) for name in scale.sizes["control"]}
    sizes |= {f"radius.{name}": scale.radius(name) for name in scale.sizes["radius"]}
    height, chip = scale.control("height"), scale.control("chip")
    sizes |= {
        "width.edge": edge,
        "width.ring": ring,
        "inner.height": height - 2 * edge,
        "inner.chip": chip - 2 * ring,
        "inner.menu": max(24, height - 2 * scale.space("s")),
        "marked.height": height - 4 - edge,
        "loud.height": height - 6,
        "ring.height": height - 2 * ring,
        "ring.l": scale.space("l") - (ring - edge),
        "ring.m": scale.space("m") - (ring - edge),
        "half.chip": chip // 2,
        "chip.margin": max(0, (height - chip) // 2),
    }
    return {name: str(size) for name, size in sizes.items()}
