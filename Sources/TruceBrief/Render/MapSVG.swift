import TruceModel

/// Draws where incidents are said to have happened: a circle covers where each may have been.
package struct MapSVG: Sendable {
  /// What stands beside the name of a place.
  package enum Tally: Sendable {
    /// The numbers that the incidents have in the brief.
    case numbers
    /// How many incidents there are.
    case counts
  }

  private let tally: Tally

  package init(tally: Tally = .numbers) { self.tally = tally }

  private static let width = 860.0

  /// A figure; empty where nothing can be drawn.
  package func figure(_ map: IncidentMap) -> String {
    guard let frame = MapFrame(around: map.marks, width: Self.width) else { return "" }
    let cluster = Self.cluster(of: map.marks, in: frame)
    guard !cluster.isEmpty, let detail = MapFrame(around: cluster, width: Self.width),
      let whole = MapFrame(around: map.marks, width: Self.width, tallest: Self.tallestWhole)
    else { return figure(drawing(map, frame, label: Self.label), caption(map)) }
    let overview = drawing(map, whole, label: Self.label, detail: detail, unlabelled: cluster)
    let close = drawing(map, detail, label: "Detail of the map")
    return figure(overview, caption(map))
      + figure(close, "<b>Detail:</b> the frame on the map above, drawn larger.")
  }

  private static let label = "Map of the incidents"
  /// Height of the whole map where a detail follows it.
  private static let tallestWhole = 400.0

  private func figure(_ drawing: String, _ caption: String) -> String {
    """
    <figure class="map">
    \(drawing)
    <figcaption>\(caption)</figcaption>
    </figure>

    """
  }

  // MARK: Detail

  /// Fewest marks that a detail is drawn for.
  private static let clusterSize = 5
  /// A detail is drawn where its scale is so many times that of the map.
  private static let clusterGain = 1.7

  /// The marks that crowd round one of them too closely for their names; empty: none do.
  private static func cluster(
    of marks: [IncidentMap.Mark], in frame: MapFrame
  ) -> [IncidentMap.Mark] {
    let reach = (frame.width / clusterGain / 2, frame.height / clusterGain / 2)
    let groups = marks.map { centre in
      marks.filter { mark in
        let x = frame.x(mark.coordinate.longitude) - frame.x(centre.coordinate.longitude)
        let y = frame.y(mark.coordinate.latitude) - frame.y(centre.coordinate.latitude)
        let radius = frame.length(kilometres: mark.radiusKilometres)
        return abs(x) + radius < reach.0 / 1.2 && abs(y) + radius < reach.1 / 1.2
      }
    }
    guard let densest = groups.max(by: { $0.count < $1.count }), densest.count >= clusterSize,
      densest.count < marks.count, let detail = MapFrame(around: densest, width: frame.width),
      detail.scale >= frame.scale * clusterGain
    else { return [] }
    return densest
  }

  private func outline(of detail: MapFrame, in frame: MapFrame) -> String {
    let left = SVGNumber.text(frame.x(detail.west))
    let top = SVGNumber.text(frame.y(detail.north))
    let width = SVGNumber.text(frame.x(detail.east) - frame.x(detail.west))
    let height = SVGNumber.text(frame.y(detail.south) - frame.y(detail.north))
    return """
      <rect class="land" x="\(left)" y="\(top)" width="\(width)" height="\(height)"/>
      """
  }

  private func caption(_ map: IncidentMap) -> String {
    let isDashed = map.marks.contains { Self.isArea($0.precision) }
    let isSolid = map.marks.contains { !Self.isArea($0.precision) }
    var text = ""
    if isSolid {
      text += Self.key("", "a place or road; the circle is how far off it may have been")
    }
    if isDashed { text += Self.key(" dashed", "a province or area, point unknown") }
    let figures =
      tally == .numbers
      ? "Numbers are those of the incidents." : "A number says how many incidents a place has."
    text +=
      "<br><b>Where the incidents are told to have happened.</b> \(figures)"
      + " A circle covers where an event may have been, given how closely the reports place it; its"
      + " centre is not a finding."
    if !map.distant.isEmpty {
      let names = map.distant.map { "\($0.name) (\(numbers($0)))" }.joined(separator: "; ")
      text += " Outside this map: \(HTMLText.escaped(names))."
    }
    return text
  }

  private static func key(_ style: String, _ words: String) -> String {
    "<span class=\"key\"><i class=\"ring\(style)\"></i>\(words)</span>"
  }

  /// Whether the reports name an area and no point in it.
  private static func isArea(_ precision: PlaceReference.Precision) -> Bool {
    precision == .province || precision == .area
  }

  private func numbers(_ mark: IncidentMap.Mark) -> String {
    if tally == .counts {
      return mark.incidents.count == 1 ? "1 incident" : "\(mark.incidents.count) incidents"
    }
    let shown = mark.incidents.prefix(6).map(String.init).joined(separator: ", ")
    let rest = mark.incidents.count - 6
    return "No. \(shown)" + (rest > 0 ? " and \(rest) more" : "")
  }

  // MARK: Drawing

  private func drawing(
    _ map: IncidentMap, _ frame: MapFrame, label: String, detail: MapFrame? = nil,
    unlabelled: [IncidentMap.Mark] = []
  ) -> String {
    var parts = [grid(frame)]
    parts += MapOutline.Kind.allCases.map { ground($0, map, frame) }
    let marks = map.marks.filter { isInside($0, frame) }
    parts += marks.map { circle($0, frame) }
    if let detail { parts.append(outline(of: detail, in: frame)) }
    let left = detail == nil ? [] : unlabelled
    parts += labels(map.names, marks.filter { !left.contains($0) }, frame)
    parts.append(scaleBar(frame))
    let size = "\(SVGNumber.text(frame.width)) \(SVGNumber.text(frame.height))"
    return """
      <svg viewBox="0 0 \(size)" role="img" aria-label="\(label)">
      \(parts.joined(separator: "\n"))
      </svg>
      """
  }

  /// Whether the mark's point lies on the map.
  private func isInside(_ mark: IncidentMap.Mark, _ frame: MapFrame) -> Bool {
    let x = frame.x(mark.coordinate.longitude)
    let y = frame.y(mark.coordinate.latitude)
    return x >= 0 && x <= frame.width && y >= 0 && y <= frame.height
  }

  /// The lines of one kind that reach into the frame, as one path.
  private func ground(_ kind: MapOutline.Kind, _ map: IncidentMap, _ frame: MapFrame) -> String {
    var path: [UInt8] = []
    for outline in map.outlines where outline.kind == kind { draw(outline.line, frame, to: &path) }
    return path.isEmpty
      ? "" : "<path class=\"\(kind.rawValue)\" d=\"\(String(decoding: path, as: UTF8.self))\"/>"
  }

  /// Points of a line nearer to each other than so many page units are drawn as one.
  private static let finest = 0.6

  /// Appends the parts of the line that are in the frame or lead into it.
  private func draw(_ line: [Coordinate], _ frame: MapFrame, to path: inout [UInt8]) {
    var isDrawing = false
    var last = (x: 0.0, y: 0.0)
    var wasNear = false
    var isNear = line.first.map { self.isNear($0, frame) } ?? false
    for place in line.indices {
      let willBeNear = place + 1 < line.count && self.isNear(line[place + 1], frame)
      let isWanted = isNear || wasNear || willBeNear
      let point = (x: frame.x(line[place].longitude), y: frame.y(line[place].latitude))
      let isFine =
        isDrawing && willBeNear && abs(point.x - last.x) < Self.finest
        && abs(point.y - last.y) < Self.finest
      if isWanted, !isFine {
        path.append(UInt8(ascii: isDrawing ? "L" : "M"))
        SVGNumber.append(point.x, to: &path)
        path.append(UInt8(ascii: " "))
        SVGNumber.append(point.y, to: &path)
        last = point
      }
      isDrawing = isWanted
      (wasNear, isNear) = (isNear, willBeNear)
    }
  }

  private func isNear(_ point: Coordinate, _ frame: MapFrame) -> Bool {
    frame.isNear(x: frame.x(point.longitude), y: frame.y(point.latitude))
  }

  private func circle(_ mark: IncidentMap.Mark, _ frame: MapFrame) -> String {
    let x = SVGNumber.text(frame.x(mark.coordinate.longitude))
    let y = SVGNumber.text(frame.y(mark.coordinate.latitude))
    let radius = SVGNumber.text(max(3, frame.length(kilometres: mark.radiusKilometres)))
    let dash = Self.isArea(mark.precision) ? "4 3" : "none"
    return """
      <circle class="mark" cx="\(x)" cy="\(y)" r="\(radius)" stroke-dasharray="\(dash)">\
      <title>\(HTMLText.escaped("\(mark.name): \(numbers(mark))"))</title></circle>
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
  private func labels(
    _ names: [MapName], _ marks: [IncidentMap.Mark], _ frame: MapFrame
  ) -> [String] {
    var taken: [Box] = []
    let marks = self.labels(of: marks, frame, &taken)
    let names = names.compactMap { name -> String? in
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

  private func label(of mark: IncidentMap.Mark) -> String {
    if tally == .counts {
      return mark.incidents.count > 1 ? "\(mark.name) \(mark.incidents.count)" : mark.name
    }
    return "\(mark.name) \(mark.incidents.prefix(6).map(String.init).joined(separator: ", "))"
      + (mark.incidents.count > 6 ? " …" : "")
  }

  private static func fits(_ box: Box, _ frame: MapFrame) -> Bool {
    box.left > 2 && box.right < frame.width - 2 && box.top > 12 && box.bottom < frame.height - 2
  }

  private func labels(
    of marks: [IncidentMap.Mark], _ frame: MapFrame, _ taken: inout [Box]
  ) -> [String] {
    marks.reversed().compactMap { mark in
      let words = label(of: mark)
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
          <text class="halo" x="\(SVGNumber.text(left))" y="\(SVGNumber.text(baseline))" \
          font-size="11">\
          \(HTMLText.escaped(words))</text>
          """
      }
      return nil
    }
  }
}
