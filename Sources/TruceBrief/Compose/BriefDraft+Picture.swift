import TruceModel

/// The chart of days and the map.
extension BriefDraft {
  mutating func pictureSection() -> BriefSection {
    let current = dossier.incidents.filter { !weights.isBackground($0) }
    guard !current.isEmpty else { return section(.picture, []) }
    let map = incidentMap(of: current)
    return section(.picture, [.chart(dayChart(of: current)), .map(map)])
  }

  // MARK: Days

  private func dayChart(of incidents: [Incident]) -> DayChart {
    var counts: [CalendarDay: [Int]] = [:]
    var undated = Array(repeating: 0, count: DayChart.families.count)
    for incident in incidents {
      guard let series = DayChart.families.firstIndex(where: { $0.contains(incident.type.family) })
      else { continue }
      if let day = Self.day(of: incident) {
        counts[day, default: Array(repeating: 0, count: DayChart.families.count)][series] += 1
      } else {
        undated[series] += 1
      }
    }
    let days = DayChart.days(counts)
    return DayChart(
      series: DayChart.names(of: wording.phrases), days: days, periods: periods(over: days),
      undated: undated)
  }

  /// The one day of the incident, or its first of a few; nil: it is placed on no single day.
  private static func day(of incident: Incident) -> CalendarDay? {
    guard let time = incident.time, let start = time.start, let end = time.end else { return nil }
    let isShort = time.isExtent && end.ordinal - start.ordinal < longestExtent
    return start == end || isShort ? start : nil
  }

  /// What lasts so many days or more belongs to none of them.
  private static let longestExtent = 7

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
    let (near, far) = IncidentMap.split(marks)
    let ground = IncidentMap.ground(around: near, baseMap)
    return IncidentMap(
      marks: near, distant: far, outlines: ground.lines, names: ground.names, unplaced: unplaced)
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
