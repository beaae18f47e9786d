import TruceModel

/// Draws the incidents of each day as stacked bars under the agreements in force.
package struct ChartSVG: Sendable {
  package init() {}

  private static let width = 860.0
  private static let left = 30.0
  private static let barArea = 130.0
  private static let bandHeight = 20.0
  private static let widestBar = 34.0

  /// A figure with its key; empty where no day has an incident.
  package func figure(_ chart: DayChart) -> String {
    guard !chart.days.isEmpty else { return "" }
    return """
      <figure class="chart">
      \(drawing(chart))
      <figcaption>\(key(chart))\(caption(chart))</figcaption>
      </figure>
      """
  }

  private func caption(_ chart: DayChart) -> String {
    let undated = chart.undated.reduce(0, +)
    let late = undated == 0 ? "" : " Not on any one day: \(undated)."
    return "<b>Incidents told of each day, by kind.</b> Bands are agreements in force on paper; ⋯"
      + " leaves out days that no report tells of. A day without reports is not a day without"
      + " incidents.\(late)"
  }

  private func key(_ chart: DayChart) -> String {
    chart.series.indices
      .filter { place in chart.days.contains { $0.counts[place] > 0 } }
      .map {
        "<span class=\"key\"><i class=\"s\($0)\"></i>\(HTMLText.escaped(chart.series[$0]))</span>"
      }.joined() + "<br>"
  }

  // MARK: Geometry

  /// Left edge of each day's slot and the width of a slot.
  private struct Slots {
    var edges: [Double]
    var width: Double
  }

  private func slots(_ chart: DayChart) -> Slots {
    let gaps = chart.days.filter { $0.gapBefore > 0 }.count
    let units = Double(chart.days.count) + Double(gaps)
    let width = min((Self.width - Self.left - 8) / units, Self.widestBar)
    var edges: [Double] = []
    var x = Self.left
    for day in chart.days {
      if day.gapBefore > 0 { x += width }
      edges.append(x)
      x += width
    }
    return Slots(edges: edges, width: width)
  }

  private func drawing(_ chart: DayChart) -> String {
    let slots = slots(chart)
    let top = Double(chart.periods.count) * Self.bandHeight + 22
    let base = top + Self.barArea
    let height = base + 40
    let most = max(1, chart.days.map(\.total).max() ?? 1)
    var parts = chart.periods.enumerated().map { band($1, row: $0, chart, slots) }
    parts.append(axis(base: base, most: most, end: (slots.edges.last ?? 0) + slots.width))
    for (place, day) in chart.days.enumerated() {
      parts.append(bar(day, x: slots.edges[place], slots.width, base: base, most: most))
    }
    parts += labels(chart, slots, base: base)
    let size = "\(SVGNumber.text(Self.width)) \(SVGNumber.text(height))"
    return """
      <svg viewBox="0 0 \(size)" role="img" aria-label="Incidents told of each day">
      \(parts.joined(separator: "\n"))
      </svg>
      """
  }

  // MARK: Parts

  private func band(
    _ period: DayChart.Period, row: Int, _ chart: DayChart, _ slots: Slots
  ) -> String {
    guard
      let first = chart.days.firstIndex(where: { $0.day >= period.start }),
      let last = chart.days.lastIndex(where: { day in period.end.map { day.day <= $0 } ?? true }),
      first <= last
    else { return "" }
    let y = Double(row) * Self.bandHeight + 2
    let start = slots.edges[first]
    let end = slots.edges[last] + slots.width
    let name = HTMLText.escaped(period.name)
    // A name near the right edge is set leftwards from the band's end.
    let isLate = start > Self.width * 0.55
    let x = isLate ? end - 4 : start + 4
    return """
      <rect class="period" x="\(SVGNumber.text(start))" y="\(SVGNumber.text(y))" \
      width="\(SVGNumber.text(end - start))" height="16"/>\
      <text x="\(SVGNumber.text(x))" y="\(SVGNumber.text(y + 12))" font-size="11" \
      text-anchor="\(isLate ? "end" : "start")">\(name)</text>
      """
  }

  private func axis(base: Double, most: Int, end: Double) -> String {
    let y = SVGNumber.text(base)
    let peak = SVGNumber.text(base - Self.barArea)
    return """
      <path class="grid" d="M\(SVGNumber.text(Self.left)) \(y)H\(SVGNumber.text(end))\
      M\(SVGNumber.text(Self.left)) \(peak)H\(SVGNumber.text(end))"/>\
      <text class="soft" x="\(SVGNumber.text(Self.left - 6))" y="\(SVGNumber.text(base))" \
      font-size="11" text-anchor="end">0</text>\
      <text class="soft" x="\(SVGNumber.text(Self.left - 6))" \
      y="\(SVGNumber.text(base - Self.barArea + 4))" font-size="11" text-anchor="end">\(most)</text>
      """
  }

  private func bar(
    _ day: DayChart.Day, x: Double, _ width: Double, base: Double, most: Int
  ) -> String {
    var y = base
    var parts: [String] = []
    for (series, count) in day.counts.enumerated() where count > 0 {
      let height = Double(count) / Double(most) * Self.barArea
      y -= height
      parts.append(
        """
        <rect class="s\(series)" x="\(SVGNumber.text(x + width * 0.1))" y="\(SVGNumber.text(y))" \
        width="\(SVGNumber.text(width * 0.8))" height="\(SVGNumber.text(height))"/>
        """)
    }
    guard !parts.isEmpty else { return "" }
    return "<g><title>\(Wording.day(day.day)): \(day.total)</title>\(parts.joined())</g>"
  }

  private func labels(_ chart: DayChart, _ slots: Slots, base: Double) -> [String] {
    var lastLabel = -Double.infinity
    var year = 0
    return chart.days.enumerated().map { place, day in
      let x = slots.edges[place] + slots.width / 2
      var parts = ""
      if day.gapBefore > 0 {
        let gap = SVGNumber.text(slots.edges[place] - slots.width / 2)
        parts += """
          <text class="soft" x="\(gap)" y="\(SVGNumber.text(base - 3))" font-size="12" \
          text-anchor="middle">⋯</text>
          """
      }
      guard x - lastLabel >= 44 || (day.gapBefore > 0 && x - lastLabel >= 30) else { return parts }
      lastLabel = x
      let words = Wording.day(day.day).split(separator: " ")
      parts += """
        <text x="\(SVGNumber.text(x))" y="\(SVGNumber.text(base + 15))" font-size="11" \
        text-anchor="middle">\(words[0]) \(words[1].prefix(3))</text>
        """
      if day.day.year != year {
        year = day.day.year
        parts += """
          <text class="soft" x="\(SVGNumber.text(x))" y="\(SVGNumber.text(base + 30))" \
          font-size="11" text-anchor="middle">\(year)</text>
          """
      }
      return parts
    }
  }
}
