/// The style sheet of the HTML brief.
enum HTMLStyle {
  static let sheet = screen + dark + print

  private static let screen = """
    :root { --ink: #1c2126; --soft: #59636e; --rule: #d5dae0; --paper: #ffffff; --card: #f6f7f9; \
    --accent: #1f4e79; --s0: #1f4e79; --s1: #b06a00; --s2: #7a3b69; --s3: #4d7a3a; --s4: #98a2ad; \
    --mark: rgba(31, 78, 121, .16); --line: #1f4e79; }
    * { box-sizing: border-box; }
    html { font: 16px/1.5 "Source Serif 4", Charter, Georgia, "Times New Roman", serif; \
    color: var(--ink); background: var(--paper); -webkit-text-size-adjust: 100%; }
    body { max-width: 54rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: break-word; }
    h1, h2, h3, h4, .kind, .period, nav, th, dt, .badge, figcaption, svg text, .remark { \
    font-family: "Inter", "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans", sans-serif; }
    h1 { font-size: 1.9rem; line-height: 1.15; margin: .1rem 0 .3rem; letter-spacing: -.01em; }
    h2 { font-size: 1.25rem; margin: 2.6rem 0 .8rem; padding-top: .6rem; \
    border-top: 2px solid var(--ink); }
    h3 { font-size: 1rem; line-height: 1.35; margin: 1.4rem 0 .5rem; }
    article h3 { margin-top: 0; }
    .kind { font-size: .75rem; letter-spacing: .08em; text-transform: uppercase; \
    color: var(--soft); margin: 0; }
    .period { color: var(--soft); margin: 0 0 .8rem; }
    .remark { font-size: .85rem; color: var(--soft); }
    nav ol { list-style: none; margin: 1rem 0 0; padding: 0; display: flex; flex-wrap: wrap; \
    gap: .3rem 1.1rem; font-size: .85rem; }
    a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 2px; }
    .entries { font-size: .9rem; list-style: none; padding: 0; }
    .entries li { border-top: 1px solid var(--rule); padding-top: .35rem; }
    sup { line-height: 0; font-size: .68em; font-family: Arial, "DejaVu Sans", sans-serif; \
    padding-left: .15em; }
    sup a { text-decoration: none; }
    ul { padding-left: 1.2rem; margin: .6rem 0; }
    li { margin: .35rem 0; }
    article { background: var(--card); border: 1px solid var(--rule); border-radius: 6px; \
    padding: .9rem 1.1rem; margin: 1rem 0; }
    article > :last-child { margin-bottom: 0; }
    article ul { font-size: .9rem; }
    dl { margin: .5rem 0; }
    dl > div { display: grid; grid-template-columns: 8.5rem 1fr; gap: .2rem 1rem; \
    padding: .28rem 0; border-top: 1px solid var(--rule); }
    dl > div:first-child { border-top: 0; }
    dt { font-size: .8rem; color: var(--soft); padding-top: .15rem; }
    dd { margin: 0; }
    q { quotes: "“" "”"; font-style: italic; unicode-bidi: isolate; }
    .badge { display: inline-block; font-size: .72rem; font-weight: 600; padding: .08rem .5rem; \
    border: 1px solid currentColor; border-radius: 99px; margin-left: .4rem; white-space: nowrap; \
    vertical-align: 1px; color: var(--soft); }
    .badge-confirmed, .badge-fair { color: var(--ink); }
    .badge-contested { color: var(--ink); border-style: dashed; }
    .table { overflow-x: auto; margin: .8rem 0; }
    table { border-collapse: collapse; width: 100%; font-size: .88rem; line-height: 1.4; }
    th, td { text-align: start; vertical-align: top; padding: .4rem .55rem; \
    border-bottom: 1px solid var(--rule); }
    td, th { hyphens: manual; }
    thead th { font-size: .76rem; color: var(--soft); border-bottom: 1px solid var(--ink); }
    tbody th { font-size: .82rem; font-weight: 600; }
    figure { margin: 1.2rem 0; }
    svg { display: block; width: 100%; height: auto; }
    figcaption { font-size: .8rem; color: var(--soft); margin-top: .4rem; }
    .key { display: inline-flex; align-items: center; gap: .35rem; margin-right: 1rem; }
    .key i { width: .7rem; height: .7rem; border-radius: 2px; display: inline-block; }
    .notes { font-size: .82rem; padding-left: 2.4rem; line-height: 1.45; }
    .notes li:target { background: var(--mark); }
    cite { font-style: normal; color: var(--soft); }
    .s0 { fill: var(--s0); } .s1 { fill: var(--s1); } .s2 { fill: var(--s2); }
    .s3 { fill: var(--s3); } .s4 { fill: var(--s4); }
    i.s0 { background: var(--s0); } i.s1 { background: var(--s1); } i.s2 { background: var(--s2); }
    i.s3 { background: var(--s3); } i.s4 { background: var(--s4); }
    svg text { fill: var(--ink); } svg .soft { fill: var(--soft); }
    svg .grid { stroke: var(--rule); stroke-width: 1; fill: none; }
    svg .coast, svg .country, svg .province, svg .disputed { fill: none; stroke: var(--soft); \
    stroke-linejoin: round; }
    svg .coast { stroke-width: .8; } svg .country { stroke-width: 1.4; }
    svg .province { stroke-width: .5; } svg .disputed { stroke-width: 1.2; stroke-dasharray: 5 3; }
    svg .land { stroke: var(--soft); stroke-width: .8; fill: none; }
    svg .mark { fill: var(--mark); stroke: var(--line); stroke-width: 1.2; }
    svg .period { fill: var(--mark); stroke: none; }
    @media (max-width: 34rem) { dl > div { grid-template-columns: 1fr; } }

    """

  private static let dark = """
    @media screen and (prefers-color-scheme: dark) {
    :root { --ink: #e6e9ec; --soft: #9aa5b1; --rule: #363d45; --paper: #14171a; --card: #1b1f24; \
    --accent: #8ab8e6; --s0: #7fb0e0; --s1: #e0a247; --s2: #cf8fbd; --s3: #92c07c; --s4: #6c7681; \
    --mark: rgba(138, 184, 230, .2); --line: #8ab8e6; }
    }

    """

  private static let print = """
    @page { size: A4; margin: 18mm 16mm; }
    @media print {
    html { font-size: 10pt; } body { max-width: none; padding: 0; } nav { display: none; }
    h2, h3, h4 { break-after: avoid; } h2 { margin-top: 1.6rem; }
    article { background: none; } figure, tr, dl > div, li { break-inside: avoid; }
    thead { display: table-header-group; } .table { overflow: visible; }
    a { color: inherit; text-decoration: none; }
    }

    """
}
