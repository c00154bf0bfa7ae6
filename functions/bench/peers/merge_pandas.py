"""pandas with openpyxl: merges a folder of workbooks, sums, ranks, writes. Prints one line of JSON; the clock starts after the imports."""

import json
import re
import sys
import time
from pathlib import Path

import openpyxl
import pandas


def table_of(path):
    """The table below its headings: the row with the most words among the first ten; ordinals left out."""
    cells = pandas.read_excel(path, header=None, engine="openpyxl")
    counts = [sum(isinstance(value, str) and bool(value.strip()) for value in row) for row in cells.head(10).to_numpy()]
    top = counts.index(max(counts))
    headings = cells.iloc[top]
    kept = [at for at, heading in enumerate(headings) if isinstance(heading, str) and heading.strip() not in ("", "序号")]
    table = cells.iloc[top + 1 :, kept]
    table.columns = [headings[at].strip() for at in kept]
    return table.dropna(how="all").infer_objects()


def merged(folder):
    kinds, files = {}, 0
    for path in sorted(Path(folder).glob("*/*.xlsx")):
        kind, period = re.fullmatch(r"(.+?)-(\d{4}(?:-\d\d)?)", path.stem).groups()
        table = table_of(path)
        table.insert(0, "period", period)
        table.insert(0, "department", path.parent.name)
        kinds.setdefault(kind, []).append(table)
        files += 1
    return {kind: pandas.concat(tables, ignore_index=True).infer_objects() for kind, tables in kinds.items()}, files


def main(folder, out):
    started = time.perf_counter()
    kinds, files = merged(folder)
    by_kind = {kind: table.groupby("department").sum(numeric_only=True).sum(axis=1) for kind, table in kinds.items()}
    sums = pandas.DataFrame(by_kind).fillna(0).sum(axis=1).sort_values(ascending=False, kind="stable")
    ranking = sums.rename("sum").reset_index()
    ranking.insert(0, "place", range(1, len(ranking) + 1))
    with pandas.ExcelWriter(out, engine="openpyxl") as writer:
        ranking.to_excel(writer, sheet_name="ranking", index=False)
        for kind, table in kinds.items():
            table.to_excel(writer, sheet_name=kind, index=False)
        for page in writer.book.worksheets:
            page.freeze_panes = "A2"
    milliseconds = (time.perf_counter() - started) * 1000
    told = {
        "files": files,
        "rows": sum(len(table) for table in kinds.values()),
        "sums": {department: f"{value:.2f}" for department, value in sums.items()},
    }
    versions = {"pandas": pandas.__version__, "openpyxl": openpyxl.__version__}
    print(json.dumps({"milliseconds": milliseconds, "told": told, "versions": versions}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
