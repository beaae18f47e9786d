import TruceModel

/// Draws where incidents are said to have happened: a circle covers where each may have been.
struct MapSVG: Sendable {
  private static let width = 860.0

  /// A figure; empty where nothing can be drawn.
  func figure(_ map: IncidentMap) -> String {
    guard let frame = MapFrame(around: map.marks, width: Self.width) else { return "" }
    return """
      <figure class="map">
      \(drawing(map, frame))
      <figcaption>\(caption(map.distant))</figcaption>
      </figure>
      """
  }

  private func caption(_ far: [IncidentMap.Mark]) -> String {
    var text =
      "Numbers are those of the incidents. A circle covers where an event may have been, given how"
      + " closely the reports place it; its centre is not a finding."
    if !far.isEmpty {
      let names = far.map { "\($0.name) (\(Self.numbers($0)))" }.joined(separator: "; ")
      text += " Outside this map: \(names)."
    }
    return HTMLText.escaped(text)
  }

  private static func numbers(_ mark: IncidentMap.Mark) -> String {
    let shown = mark.incidents.prefix(6).map(String.init).joined(separator: ", ")
    let rest = mark.incidents.count - 6
    return "No. \(shown)" + (rest > 0 ? " and \(rest) more" : "")
  }

  // MARK: Drawing

  private func drawing(_ map: IncidentMap, _ frame: MapFrame) -> String {
    var parts = [grid(frame)]
    parts += MapOutline.Kind.allCases.map { ground($0, map, frame) }
    parts += map.marks.map { circle($0, frame) }
    parts += labels(map, frame)
    parts.append(scaleBar(frame))
    let size = "\(SVGNumber.text(frame.width)) \(SVGNumber.text(frame.height))"
    return """
      <svg viewBox="0 0 \(size)" role="img" aria-label="Map of the incidents">
      \(parts.joined(separator: "\n"))
      </svg>
      """
  }

  /// The lines of one kind that reach into the frame, as one path.
  private func ground(_ kind: MapOutline.Kind, _ map: IncidentMap, _ frame: MapFrame) -> String {
    let path = map.outlines.filter { $0.kind == kind }.map { outline in
      let points = outline.line.map { (x: frame.x($0.longitude), y: frame.y($0.latitude)) }
      let isNear = points.map { frame.isNear(x: $0.x, y: $0.y) }
      var isDrawing = false
      return points.indices.map { place -> String in
        let isWanted =
          isNear[place] || (place > 0 && isNear[place - 1])
          || (place + 1 < points.count && isNear[place + 1])
        defer { isDrawing = isWanted }
        guard isWanted else { return "" }
        return "\(isDrawing ? "L" : "M")\(SVGNumber.text(points[place].x)) "
          + SVGNumber.text(points[place].y)
      }.joined()
    }.joined()
    return path.isEmpty ? "" : "<path class=\"\(kind.rawValue)\" d=\"\(path)\"/>"
  }

  private func circle(_ mark: IncidentMap.Mark, _ frame: MapFrame) -> String {
    let x = SVGNumber.text(frame.x(mark.coordinate.longitude))
    let y = SVGNumber.text(frame.y(mark.coordinate.latitude))
    let radius = SVGNumber.text(max(3, frame.length(kilometres: mark.radiusKilometres)))
    let dash = mark.precision == .province || mark.precision == .area ? "4 3" : "none"
    return """
      <circle class="mark" cx="\(x)" cy="\(y)" r="\(radius)" stroke-dasharray="\(dash)">\
      <title>\(HTMLText.escaped("\(mark.name): \(Self.numbers(mark))"))</title></circle>
      """
  }

  /// Lines of whole steps of degrees with their figures at the edges.
  private func grid(_ frame: MapFrame) -> String {
    let span = max(frame.north - frame.south, frame.east - frame.west)
    let step = [0.25, 0.5, 1, 2, 5, 10, 20, 45].first { span / $0 <= 8 } ?? 90
    var path = ""
    var figures: [String] = []
    var latitude = (frame.south / step).rounded(.up) * step
    while latitude < frame.north {
      let y = SVGNumber.text(frame.y(latitude))
      path += "M0 \(y)H\(SVGNumber.text(frame.width))"
      figures.append(
        "<text class=\"soft\" x=\"4\" y=\"\(SVGNumber.text(frame.y(latitude) - 3))\" "
          + "font-size=\"10\">\(Self.degrees(latitude, "N", "S"))</text>")
      latitude += step
    }
    var longitude = (frame.west / step).rounded(.up) * step
    while longitude < frame.east {
      let x = SVGNumber.text(frame.x(longitude))
      path += "M\(x) 0V\(SVGNumber.text(frame.height))"
      figures.append(
        "<text class=\"soft\" x=\"\(SVGNumber.text(frame.x(longitude) + 3))\" y=\"11\" "
          + "font-size=\"10\">\(Self.degrees(longitude, "E", "W"))</text>")
      longitude += step
    }
    let edge =
      "M.5 .5H\(SVGNumber.text(frame.width - 0.5))V\(SVGNumber.text(frame.height - 0.5))H.5Z"
    return "<path class=\"grid\" d=\"\(path)\(edge)\"/>\(figures.joined())"
  }

  private static func degrees(_ value: Double, _ positive: String, _ negative: String) -> String {
    "\(SVGNumber.text(abs(value), decimals: 2))°\(value < 0 ? negative : positive)"
  }

  private func scaleBar(_ frame: MapFrame) -> String {
    let kilometres =
      [500.0, 200, 100, 50, 20, 10, 5].first {
        frame.length(kilometres: $0) <= frame.width * 0.2
      } ?? 2
    let length = frame.length(kilometres: kilometres)
    let x = frame.width - length - 14
    let y = frame.height - 14
    return """
      <path class="land" d="M\(SVGNumber.text(x)) \(SVGNumber.text(y - 4))v4h\
      \(SVGNumber.text(length))v-4"/>\
      <text class="soft" x="\(SVGNumber.text(x))" y="\(SVGNumber.text(y - 7))" font-size="10">\
      \(SVGNumber.text(kilometres, decimals: 0)) km</text>
      """
  }

  // MARK: Labels

  private struct Box {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  /// Names and numbers beside the marks, fine marks first, then provinces; a label without room is
  /// left to the mark's title.
  private func labels(_ map: IncidentMap, _ frame: MapFrame) -> [String] {
    var taken: [Box] = []
    let marks = self.labels(of: map.marks, frame, &taken)
    let names = map.names.compactMap { name -> String? in
      let width = Double(name.name.unicodeScalars.count) * 5.6 + 4
      let x = frame.x(name.coordinate.longitude)
      let y = frame.y(name.coordinate.latitude)
      let box = Box(left: x - width / 2, top: y - 9, right: x + width / 2, bottom: y + 3)
      guard Self.fits(box, frame), !taken.contains(where: { $0.overlaps(box) }) else { return nil }
      taken.append(box)
      return """
        <text class="soft" x="\(SVGNumber.text(x))" y="\(SVGNumber.text(y))" font-size="10" \
        font-style="italic" text-anchor="middle">\(HTMLText.escaped(name.name))</text>
        """
    }
    return names + marks
  }

  private static func fits(_ box: Box, _ frame: MapFrame) -> Bool {
    box.left > 2 && box.right < frame.width - 2 && box.top > 12 && box.bottom < frame.height - 2
  }

  private func labels(
    of marks: [IncidentMap.Mark], _ frame: MapFrame, _ taken: inout [Box]
  ) -> [String] {
    marks.reversed().compactMap { mark in
      let words =
        "\(mark.name) \(mark.incidents.prefix(6).map(String.init).joined(separator: ", "))"
        + (mark.incidents.count > 6 ? " …" : "")
      let width = Double(words.unicodeScalars.count) * 6.1 + 4
      let x = frame.x(mark.coordinate.longitude)
      let y = frame.y(mark.coordinate.latitude)
      let radius = min(max(3, frame.length(kilometres: mark.radiusKilometres)), 26)
      let places = [
        (x + radius + 3, y + 4), (x - radius - 3 - width, y + 4), (x - width / 2, y - radius - 4),
        (x - width / 2, y + radius + 13), (x + radius * 0.8, y - radius * 0.8),
        (x + radius * 0.8, y + radius * 0.8 + 8),
      ]
      for (left, baseline) in places {
        let box = Box(left: left, top: baseline - 10, right: left + width, bottom: baseline + 3)
        guard Self.fits(box, frame), !taken.contains(where: { $0.overlaps(box) })
        else { continue }
        taken.append(box)
        return """
          <text x="\(SVGNumber.text(left))" y="\(SVGNumber.text(baseline))" font-size="11">\
          \(HTMLText.escaped(words))</text>
          """
      }
      return nil
    }
  }
}
