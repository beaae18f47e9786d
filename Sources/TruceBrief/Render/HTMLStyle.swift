/// The style sheet of the HTML brief.
///
/// One column of text, tables at its full width, small print for notes. Colours have a contrast of
/// at least 4.5 to 1 on their ground (WCAG 2.2, 1.4.3), in the light and in the dark; no meaning
/// hangs on colour alone. On paper it fills A4 without cut rows, cards or figures.
enum HTMLStyle {
  static let sheet = colours + text + blocks + tables + pictures + narrow + print

  private static let colours = """
    :root { --ink: #1b2127; --soft: #55606b; --rule: #d6dbe1; --paper: #ffffff; --card: #f7f8fa; \
    --accent: #1c4f82; --s0: #1c4f82; --s1: #c27a12; --s2: #8a4577; --s3: #4f7f3b; --s4: #8c97a3; \
    --mark: rgba(28, 79, 130, .15); --line: #1c4f82; --water: #eef2f6; --new: #8a3b12; \
    --n1: #e3ecf5; --n2: #c6d9eb; --n3: #9fc0de; --n4: #78a6cf; }
    @media screen and (prefers-color-scheme: dark) {
    :root { --ink: #e7eaee; --soft: #a3aeb9; --rule: #38404a; --paper: #14181c; --card: #1b2026; \
    --accent: #8fbdea; --s0: #7fb1e2; --s1: #e2a64c; --s2: #d394c1; --s3: #96c480; --s4: #76818c; \
    --mark: rgba(143, 189, 234, .2); --line: #8fbdea; --water: #191e24; --new: #f0a57a; \
    --n1: #1f2f3f; --n2: #26405a; --n3: #2f5478; --n4: #3a6a98; }
    }

    """

  private static let text = """
    * { box-sizing: border-box; }
    html { font: 16px/1.5 "Source Serif 4", Charter, "Bitstream Charter", Georgia, Cambria, \
    "Noto Serif", "Liberation Serif", "Times New Roman", serif; color: var(--ink); \
    background: var(--paper); -webkit-text-size-adjust: 100%; font-variant-numeric: lining-nums; }
    body { max-width: 58rem; margin: 0 auto; padding: 2.2rem 1.4rem 4rem; \
    overflow-wrap: break-word; }
    h1, h2, h3, h4, .kind, .period, .summary, nav, th, dt, .badge, figcaption, svg text, .remark, \
    table, .notes { font-family: "Inter", "Helvetica Neue", Arial, "Liberation Sans", \
    "DejaVu Sans", sans-serif; }
    h1 { font-size: 2rem; line-height: 1.12; margin: .15rem 0 .35rem; letter-spacing: -.015em; }
    h2 { font-size: 1.3rem; line-height: 1.25; margin: 2.8rem 0 .9rem; padding-top: .7rem; \
    border-top: 3px solid var(--ink); letter-spacing: -.005em; }
    h3 { font-size: .95rem; line-height: 1.35; margin: 1.3rem 0 .45rem; }
    h4 { font-size: .82rem; line-height: 1.35; margin: .9rem 0 .3rem; color: var(--soft); \
    font-weight: 600; }
    p { margin: .5rem 0; }
    .kind { font-size: .74rem; letter-spacing: .09em; text-transform: uppercase; \
    color: var(--soft); margin: 0; }
    .period { font-size: 1.05rem; margin: 0 0 .5rem; }
    .summary { font-size: .85rem; color: var(--soft); margin: 0; }
    .remark { font-size: .8rem; line-height: 1.45; color: var(--soft); }
    nav ol { list-style: none; margin: 1.1rem 0 0; padding: .55rem 0; display: flex; \
    flex-wrap: wrap; gap: .25rem 1.2rem; font-size: .82rem; border-top: 1px solid var(--rule); \
    border-bottom: 1px solid var(--rule); }
    nav li { margin: 0; }
    a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 2px; }
    a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
    ul { padding-left: 1.15rem; margin: .5rem 0; }
    li { margin: .3rem 0; }
    q { quotes: "“" "”"; font-style: italic; unicode-bidi: isolate; }
    cite { font-style: normal; color: var(--soft); }
    sup { line-height: 0; font-size: .66em; padding-left: .12em; white-space: nowrap; \
    font-style: normal; font-weight: 400; \
    font-family: Arial, "Liberation Sans", "DejaVu Sans", sans-serif; }
    sup a { text-decoration: none; }

    """

  private static let blocks = """
    #new { border: 1px solid var(--new); border-left-width: 5px; padding: 0 1.1rem .6rem; \
    margin-top: 1.6rem; }
    #new h2 { border-top: 0; margin: .5rem 0 .3rem; padding: 0; color: var(--new); \
    font-size: 1.12rem; }
    #new h3 { margin-top: .8rem; font-size: .85rem; }
    #new ul, #new p, #overview ul { font-size: .92rem; }
    article { background: var(--card); border: 1px solid var(--rule); border-radius: 5px; \
    padding: .75rem 1rem; margin: .8rem 0; }
    article h3 { margin-top: 0; }
    article > :last-child { margin-bottom: 0; }
    article:target, tr:target { outline: 2px solid var(--accent); outline-offset: 1px; }
    dl { margin: .35rem 0; font-size: .92rem; }
    dl > div { display: grid; grid-template-columns: 8rem 1fr; gap: .1rem .9rem; \
    padding: .2rem 0; border-top: 1px solid var(--rule); }
    dl > div:first-child { border-top: 0; }
    dt { font-size: .78rem; color: var(--soft); padding-top: .16rem; }
    dd { margin: 0; }
    .badge { display: inline-block; font-size: .7rem; font-weight: 600; line-height: 1.5; \
    padding: 0 .5rem; border: 1px solid currentColor; border-radius: 99px; margin-left: .4rem; \
    white-space: nowrap; vertical-align: 1px; color: var(--soft); }
    .badge-confirmed { color: var(--paper); background: var(--ink); border-color: var(--ink); }
    .badge-fair { color: var(--ink); }
    .badge-contested { color: var(--ink); border-style: dashed; }
    .badge-discounted { text-decoration: line-through; }
    .badge-new { color: var(--new); }
    .notes { font-size: .74rem; line-height: 1.4; padding-left: 2.1rem; columns: 25rem 2; \
    column-gap: 2.2rem; }
    .notes li { break-inside: avoid; margin: .22rem 0; }
    .notes li:target { background: var(--mark); }

    """

  private static let tables = """
    .table { overflow-x: auto; margin: .6rem 0; }
    table { border-collapse: collapse; width: 100%; font-size: .8rem; line-height: 1.38; }
    th, td { text-align: start; vertical-align: top; padding: .34rem .5rem; \
    border-bottom: 1px solid var(--rule); hyphens: manual; }
    th:first-child, td:first-child { padding-left: 0; }
    thead th { font-size: .72rem; color: var(--soft); border-bottom: 1px solid var(--ink); \
    vertical-align: bottom; }
    tbody th { font-weight: 600; }
    .standings th:first-child { width: 23%; } .standings th:nth-child(2) { width: 17%; }
    .standings th:nth-child(4) { width: 20%; }
    .incidents { table-layout: fixed; }
    .incidents th:first-child { width: 5.5%; } .incidents th:nth-child(2) { width: 15%; }
    .incidents th:nth-child(4) { width: 25%; } .incidents th:nth-child(5) { width: 15%; }
    .incidents th:nth-child(6) { width: 13%; }
    .incidents td:first-child { font-variant-numeric: tabular-nums; }
    .reports th:first-child { width: 3.2rem; } .reports th:nth-child(3) { width: 17%; }
    .reports th:nth-child(4) { width: 4rem; } .reports th:nth-child(5) { width: 20%; }
    .tests th:first-child { width: 6.5rem; }
    .tests thead th { vertical-align: top; font-weight: 500; }
    .accounts { table-layout: fixed; }
    .accounts thead th { color: var(--ink); font-size: .8rem; }
    .accounts td { border-bottom: 0; }
    .accounts tbody th { width: 18%; } .accounts tbody th ~ td { border-bottom: 1px solid \
    var(--rule); }
    .accounts:has(tbody th) { table-layout: auto; } .accounts tbody th + td { width: 20%; }
    .plain th:first-child { width: 30%; } .plain th:nth-child(4) { width: 32%; }
    .matrix { width: auto; min-width: 60%; }
    .matrix td { text-align: center; min-width: 4.5rem; border: 1px solid var(--rule); }
    .matrix thead th { text-align: center; max-width: 8rem; }
    .matrix thead th:first-child { text-align: start; }
    .matrix .n0 { color: var(--soft); } .matrix .n1 { background: var(--n1); }
    .matrix .n2 { background: var(--n2); } .matrix .n3 { background: var(--n3); }
    .matrix .n4 { background: var(--n4); }

    """

  private static let pictures = """
    figure { margin: 1rem 0 1.3rem; }
    svg { display: block; width: 100%; height: auto; }
    figcaption { font-size: .78rem; line-height: 1.45; color: var(--soft); margin-top: .4rem; }
    figcaption b { color: var(--ink); }
    .key { display: inline-flex; align-items: center; gap: .35rem; margin-right: 1rem; \
    color: var(--ink); }
    .key i { width: .7rem; height: .7rem; border-radius: 2px; display: inline-block; }
    .key .ring { border: 1.4px solid var(--line); background: var(--mark); border-radius: 99px; }
    .key .dashed { border-style: dashed; }
    .s0 { fill: var(--s0); } .s1 { fill: var(--s1); } .s2 { fill: var(--s2); }
    .s3 { fill: var(--s3); } .s4 { fill: var(--s4); }
    i.s0 { background: var(--s0); } i.s1 { background: var(--s1); } i.s2 { background: var(--s2); }
    i.s3 { background: var(--s3); } i.s4 { background: var(--s4); }
    svg text { fill: var(--ink); } svg .soft { fill: var(--soft); }
    svg .halo { stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; \
    paint-order: stroke; }
    svg .grid { stroke: var(--rule); stroke-width: 1; fill: none; }
    svg .coast, svg .country, svg .province, svg .disputed { fill: none; stroke: var(--soft); \
    stroke-linejoin: round; }
    svg .coast { stroke-width: 1; } svg .country { stroke-width: 1.4; }
    svg .province { stroke-width: .4; } svg .disputed { stroke-width: 1.2; stroke-dasharray: 5 3; }
    svg .land { stroke: var(--soft); stroke-width: 1; fill: none; }
    svg .mark { fill: var(--mark); stroke: var(--line); stroke-width: 1.2; }
    svg .dot { fill: var(--line); }
    svg .period { fill: var(--mark); stroke: none; }

    """

  private static let narrow = """
    @media (max-width: 40rem) {
    body { padding: 1.2rem .9rem 3rem; } h1 { font-size: 1.6rem; }
    dl > div { grid-template-columns: 1fr; } #new, article { padding-left: .8rem; \
    padding-right: .8rem; }
    .chart, .map { overflow-x: auto; } .chart svg, .map svg { min-width: 34rem; }
    table.standings, table.incidents, table.reports, table.plain, table.accounts { display: block; }
    .standings thead, .incidents thead, .reports thead, .plain thead { display: none; }
    .standings tbody, .incidents tbody, .reports tbody, .plain tbody, .accounts tbody, \
    .accounts thead, .standings tr, .incidents tr, .reports tr, .plain tr, .accounts tr, \
    .standings td, .incidents td, .reports td, .plain td, .accounts td, .accounts th, \
    .standings th, .plain th { display: block; width: auto; border: 0; padding: .1rem 0; }
    .accounts thead { display: none; }
    .standings th:first-child, .plain th:first-child, .accounts tbody th { width: auto; }
    .standings tr, .incidents tr, .reports tr, .plain tr { border-bottom: 1px solid var(--rule); \
    padding: .5rem 0; }
    td[data-label]::before { content: attr(data-label); font-weight: 600; color: var(--soft); \
    display: inline-block; min-width: 7rem; padding-right: .5rem; }
    td[data-label=""]::before, .matrix td::before, .tests td::before { content: none !important; }
    .accounts td { padding: .3rem 0; } .accounts td[data-label]::before { display: block; \
    color: var(--ink); }
    }

    """

  private static let print = """
    @page { size: A4; margin: 16mm 15mm 17mm; \
    @bottom-right { content: counter(page) " / " counter(pages); font: 8pt Arial, sans-serif; \
    color: #55606b; } }
    @media print {
    html { font-size: 9.3pt; line-height: 1.4; } h3 { margin-top: .9rem; } th, td { \
    padding-top: .26rem; padding-bottom: .26rem; } body { max-width: none; padding: 0; }
    nav { display: none; } h1 { font-size: 1.8rem; }
    h2, h3, h4, thead, .remark:has(+ .table) { break-after: avoid; } h2 { margin-top: 1.7rem; }
    article { background: none; padding: .55rem .8rem; break-inside: avoid; }
    #agreements article, #contradictions article { break-inside: auto; }
    figure, tr, dl > div, li { break-inside: avoid; } p { orphans: 3; widows: 3; }
    .matrix, .standings { break-inside: avoid; }
    thead { display: table-header-group; } .table { overflow: visible; }
    a { color: inherit; text-decoration: none; }
    .notes { columns: 2; column-gap: 7mm; font-size: 7.2pt; line-height: 1.34; }
    .badge-confirmed { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    .matrix td, .key i, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }

    """
}
