namespace Kiosk.Host.Evaluation.Html;

/// <summary>The look of the report: dark on white (contrast 7 to 1 or more), and nothing told by colour alone.</summary>
internal static class ReportStyle
{
    // No child combinator: the XML writer would escape its sign, which a style sheet does not read back.
    public const string Css = """
        :root { color-scheme: light; --ink: #1b1b1b; --first: #0b3d91; --second: #8a3300; --grid: #b4b4b4; --ground: #f3f4f6; }
        * { box-sizing: border-box; }
        body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: #fff; }
        main { max-width: 70rem; margin: 0 auto; padding: 1rem 1.5rem 4rem; }
        h1 { font-size: 2rem; margin: 1rem 0 0.5rem; }
        h2 { font-size: 1.4rem; margin: 2.5rem 0 0.75rem; border-bottom: 2px solid var(--first); }
        nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; padding: 0; list-style: none; }
        a { color: var(--first); }
        a:focus-visible, summary:focus-visible, .wide:focus-visible { outline: 3px solid var(--second); outline-offset: 2px; }
        figure { margin: 1rem 0; }
        svg { display: block; width: 100%; height: auto; font: 14px system-ui, sans-serif; }
        svg text { fill: var(--ink); }
        svg text.light { fill: #fff; }
        .grid { stroke: var(--grid); stroke-width: 1; }
        .ideal { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 6 5; }
        .whisker { stroke-width: 3; stroke-opacity: 0.45; }
        .first { fill: var(--first); stroke: var(--first); }
        .second { fill: var(--second); stroke: var(--second); }
        .cell { fill: var(--first); stroke: var(--grid); }
        .agreed { stroke: var(--ink); stroke-width: 2; }
        .wide { overflow-x: auto; margin: 1rem 0; }
        table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
        caption { text-align: left; font-weight: 600; padding: 0.25rem 0; }
        th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.6rem; border-bottom: 1px solid var(--grid); }
        thead th { background: var(--ground); vertical-align: bottom; }
        tbody th { font-weight: 400; }
        .figure { text-align: right; font-variant-numeric: tabular-nums; }
        td.figure { white-space: nowrap; }
        summary { cursor: pointer; }
        @media print { nav { display: none; } .wide { overflow: visible; } }
        """;
}
