# SPDX-License-Identifier: Apache-2.0
"""The tutorial runs from its first cell to its last."""
import base64

import pytest

from conftest import ROOT

nbformat = pytest.importorskip("nbformat")
nbclient = pytest.importorskip("nbclient")
pytest.importorskip("ipykernel")
pytest.importorskip("matplotlib")
pytest.importorskip("pandas")


def outputs_of(cell):
    return [output for output in cell.get("outputs", []) if "data" in output]


def test_the_tutorial_runs(tmp_path):
    notebook = nbformat.read(ROOT / "docs" / "python.ipynb", as_version=4)
    assert not any(cell.get("outputs") for cell in notebook.cells)  # kept without, so that none is stale
    client = nbclient.NotebookClient(notebook, timeout=300,
                                     resources={"metadata": {"path": str(ROOT / "docs")}})
    client.execute()
    shown = [output["data"] for cell in notebook.cells for output in outputs_of(cell)]
    assert any("<span" in data.get("text/html", "") for data in shown)
    chart, = [data["image/png"] for data in shown if "image/png" in data]
    (tmp_path / "chart.png").write_bytes(base64.b64decode(chart))
