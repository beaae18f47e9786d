import TruceModel

/// The chart of days and the map.
extension BriefDraft {
  /// Families of incident, as the chart stacks them.
  private static let families: [[EventFamily]] = [
    [.explosion], [.ground], [.persons, .harm], [.posture, .access], [.agreement, .words],
  ]
  /// Days without incidents that are still drawn one by one.
  private static let longestGap = 6
  /// Most days drawn; the densest are kept by cutting at the far end.
  private static let dayLimit = 120

  mutating func pictureSection() -> BriefSection {
    let current = dossier.incidents.filter { !weights.isBackground($0) }
    guard !current.isEmpty else { return section(.picture, []) }
    let map = incidentMap(of: current)
    return section(.picture, [.chart(dayChart(of: current)), .map(map)])
  }

  // MARK: Days

  private func dayChart(of incidents: [Incident]) -> DayChart {
    var counts: [CalendarDay: [Int]] = [:]
    var undated = Array(repeating: 0, count: Self.families.count)
    for incident in incidents {
      guard let series = Self.families.firstIndex(where: { $0.contains(incident.type.family) })
      else { continue }
      if let day = Self.day(of: incident) {
        counts[day, default: Array(repeating: 0, count: Self.families.count)][series] += 1
      } else {
        undated[series] += 1
      }
    }
    let days = Self.days(counts)
    return DayChart(
      series: seriesNames, days: days, periods: periods(over: days), undated: undated)
  }

  private var seriesNames: [String] {
    ["explosion", "ground", "people", "posture", "words"].map { wording.phrases["series", $0] }
  }

  /// The one day of the incident, or its first of a few; nil: it is placed on no single day.
  private static func day(of incident: Incident) -> CalendarDay? {
    guard let time = incident.time, let start = time.start, let end = time.end else { return nil }
    let isShort = time.isExtent && end.ordinal - start.ordinal < longestExtent
    return start == end || isShort ? start : nil
  }

  /// What lasts so many days or more belongs to none of them.
  private static let longestExtent = 7

  private static func days(_ counts: [CalendarDay: [Int]]) -> [DayChart.Day] {
    var days: [DayChart.Day] = []
    let empty = Array(repeating: 0, count: families.count)
    for day in counts.keys.sorted().suffix(dayLimit) {
      let gap = days.last.map { day.ordinal - $0.day.ordinal - 1 } ?? 0
      if gap > 0, gap <= longestGap, let last = days.last?.day {
        for step in 1...gap {
          days.append(DayChart.Day(day: last.adding(days: step), counts: empty, gapBefore: 0))
        }
      }
      days.append(
        DayChart.Day(
          day: day, counts: counts[day] ?? empty, gapBefore: gap > longestGap ? gap : 0))
    }
    return days
  }

  private func periods(over days: [DayChart.Day]) -> [DayChart.Period] {
    guard let first = days.first?.day, let last = days.last?.day else { return [] }
    return statedAgreements.compactMap { agreement, standing in
      // Where the end is not known and its file no longer says it is in force, no band is drawn.
      if agreement.ended == nil, standing?.onPaper == nil { return nil }
      guard let start = (agreement.effective ?? agreement.declared)?.day, start <= last else {
        return nil
      }
      if let end = agreement.ended?.day, end < first { return nil }
      return DayChart.Period(
        name: CleanText.value(agreement.name), start: start, end: agreement.ended?.day)
    }
  }

  // MARK: Places

  private func incidentMap(of incidents: [Incident]) -> IncidentMap {
    var marks: [String: IncidentMap.Mark] = [:]
    var unplaced: [Incident] = []
    for incident in incidents where !Self.isWords(incident) {
      guard let first = incident.places.first(where: { $0.position != nil }),
        first.precision != .country, let position = first.position,
        let number = index.number(of: incident.id)
      else {
        unplaced.append(incident)
        continue
      }
      let key =
        "\(first.name)|\(first.relation)|\(first.precision)|\(position.latitude)|"
        + "\(position.longitude)"
      let mark = IncidentMap.Mark(
        name: label(of: first), coordinate: position, precision: first.precision,
        radiusKilometres: first.radiusKilometres,
        incidents: [])
      marks[key, default: mark].incidents.append(number)
    }
    let sorted = marks.values.sorted {
      ($1.radiusKilometres, $0.name, $0.coordinate.latitude)
        < ($0.radiusKilometres, $1.name, $1.coordinate.latitude)
    }
    return framed(sorted, unplaced: unplacedLines(unplaced))
  }

  /// The place's name, told from that of a town where it is an area's, with its relation where the
  /// event is not simply in it.
  private func label(of place: PlaceReference) -> String {
    let isWide = place.precision == .area || place.precision == .province
    let name = isWide ? wording.name(of: place).text : CleanText.value(place.name)
    return place.relation == "in"
      ? name : "\(wording.phrases["relation", place.relation]) \(name)"
  }

  /// The map with its ground, without the marks that would shrink all others to a dot.
  private func framed(_ marks: [IncidentMap.Mark], unplaced: [BriefLine]) -> IncidentMap {
    let (near, far) = Self.split(marks)
    let latitudes = near.map(\.coordinate.latitude)
    let longitudes = near.map(\.coordinate.longitude)
    guard let south = latitudes.min(), let north = latitudes.max(), let west = longitudes.min(),
      let east = longitudes.max()
    else {
      return IncidentMap(marks: near, distant: far, outlines: [], names: [], unplaced: unplaced)
    }
    // The frame keeps room for the largest circle and for the shape of the page.
    let margin = 1.5 + max(north - south, east - west)
    let ground = baseMap.outlines(
      south: south - margin, west: west - margin, north: north + margin, east: east + margin)
    return IncidentMap(
      marks: near, distant: far, outlines: ground.lines, names: ground.names, unplaced: unplaced)
  }

  /// Degrees from the median place beyond which a mark is named instead of drawn.
  private static let reach = 5.0

  /// Marks near the median place and those far from it, where most are near.
  private static func split(
    _ marks: [IncidentMap.Mark]
  ) -> (near: [IncidentMap.Mark], far: [IncidentMap.Mark]) {
    guard marks.count > 2 else { return (marks, []) }
    let latitude = marks.map(\.coordinate.latitude).sorted()[marks.count / 2]
    let longitude = marks.map(\.coordinate.longitude).sorted()[marks.count / 2]
    let near = marks.filter {
      abs($0.coordinate.latitude - latitude) < reach
        && abs($0.coordinate.longitude - longitude) < reach
    }
    guard near.count * 10 >= marks.count * 6 else { return (marks, []) }
    return (near, marks.filter { !near.contains($0) })
  }

  /// The incidents that cannot be drawn, together for each reason.
  private func unplacedLines(_ incidents: [Incident]) -> [BriefLine] {
    let reasons: [(BriefLine, (Incident) -> Bool)] = [
      ("No place is named: ", { $0.places.isEmpty }),
      (
        "Placed no closer than the country: ",
        { incident in incident.places.contains { $0.precision == .country } }
      ),
      ("Not in the gazetteer: ", { _ in true }),
    ]
    var rest = incidents
    return reasons.compactMap { reason, holds in
      let found = rest.filter(holds)
      rest.removeAll(where: holds)
      guard !found.isEmpty else { return nil }
      return reason + found.map { reference($0.id) }.joined(by: ", ") + "."
    }
  }
}
