import TruceModel
import Yams

extension AgreementReader {
  /// A moment: a text (`2020-03-06T00:01+02:00`), or a mapping of `at` and `reference`.
  ///
  /// nil: absent or `unknown`.
  func moment(
    _ name: String, of root: YAMLField, _ faults: inout [AgreementError.Fault]
  ) -> Agreement.Moment? {
    guard let field = root.member(name) else { return nil }
    if let text = field.node.string {
      return moment(text, faultOf: { root.fault(name, $0) }, &faults)
    }
    field.requireKeys(among: ["at", "reference"], &faults)
    guard field.member("at") != nil, let text = field.text("at", &faults) else { return nil }
    var moment = moment(text, faultOf: { field.fault("at", $0) }, &faults)
    moment?.reference = field.optionalText("reference", &faults)
    return moment
  }

  private func moment(
    _ text: String, faultOf: (AgreementError.Reason) -> AgreementError.Fault,
    _ faults: inout [AgreementError.Fault]
  ) -> Agreement.Moment? {
    if let moment = Agreement.Moment(text: text) { return moment }
    faults.append(faultOf(.badMoment(text)))
    return nil
  }

  /// A day; nil: absent or `unknown`.
  func day(
    _ name: String, of field: YAMLField, _ faults: inout [AgreementError.Fault]
  ) -> CalendarDay? {
    guard let text = field.optionalText(name, &faults) else { return nil }
    if text.utf8.count == 10, let day = CalendarDay(iso: text) { return day }
    faults.append(field.fault(name, .badMoment(text)))
    return nil
  }
}

extension Agreement.Moment {
  /// Reads `2020-03-06`, `2020-03-06T00:01`, `2020-03-06T00:01Z`, `2020-03-06T00:01+02:00`.
  init?(text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard let first = parts.first, first.utf8.count == 10, let day = CalendarDay(iso: first)
    else { return nil }
    guard parts.count > 1 else {
      self.init(day: day)
      return
    }
    guard parts.count == 2, let minute = Self.minutes(parts[1].prefix(5)) else { return nil }
    let zone = parts[1].dropFirst(5)
    if zone.isEmpty {
      self.init(day: day, minute: minute)
    } else if zone == "Z" {
      self.init(day: day, minute: minute, utcOffset: 0)
    } else if zone.hasPrefix("+") || zone.hasPrefix("-"),
      let offset = Self.minutes(zone.dropFirst())
    {
      self.init(day: day, minute: minute, utcOffset: zone.hasPrefix("-") ? -offset : offset)
    } else {
      return nil
    }
  }

  /// Minutes after midnight of `hh:mm`.
  private static func minutes(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 2, parts[1].count == 2,
      let hours = Int(parts[0]), let minutes = Int(parts[1]),
      (0...23).contains(hours), (0...59).contains(minutes)
    else { return nil }
    return hours * 60 + minutes
  }
}
