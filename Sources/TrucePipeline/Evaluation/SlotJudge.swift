import TruceModel

/// Holds a claim that was read against one that a person coded, field by field.
struct SlotJudge {
  /// The fields of a claim that gold can name, in the order of the table.
  enum Slot: String, CaseIterable {
    case actor, target, place, date, killed, injured, displaced, speaker, voice, stance, status
  }

  /// Right or wrong for each field that `gold` names.
  func slots(of claim: Claim, against gold: GoldClaim) -> [Slot: Bool] {
    let event = claim.event
    var slots: [Slot: Bool] = [:]
    slots[.actor] = gold.actor.map { names(event.actors.flatMap(names(of:)), agreeWith: $0) }
    slots[.target] = gold.target.map { names(event.targets.flatMap(names(of:)), agreeWith: $0) }
    slots[.place] = gold.place.map { accepted in
      names(event.places.flatMap { [$0.value.name, $0.wording] }, agreeWith: accepted)
    }
    slots[.date] = gold.date.map { isTime(event.time?.value, $0) }
    slots[.killed] = gold.killed.map { isTold(event.casualties, .killed, $0) }
    slots[.injured] = gold.injured.map { isTold(event.casualties, .injured, $0) }
    slots[.displaced] = gold.displaced.map { isTold(event.casualties, .displaced, $0) }
    let speakers = claim.attribution.compactMap(\.speaker)
    if gold.isOwnVoice {
      slots[.voice] = speakers.isEmpty
    } else if let accepted = gold.speaker {
      let isOwnVoiceTaken = accepted.alternatives.contains("-") && speakers.isEmpty
      slots[.speaker] =
        isOwnVoiceTaken || names(speakers.flatMap(names(of:)), agreeWith: accepted)
    }
    slots[.stance] = gold.stance.map { $0.alternatives.contains(claim.stance.rawValue) }
    slots[.status] = gold.status.map { $0.alternatives.contains(event.status.rawValue) }
    return slots
  }

  /// The fields that a claim loses when it is not found: those with a value of their own.
  func missedSlots(of gold: GoldClaim) -> [Slot] {
    let named: [(Slot, String?)] = [
      (.actor, gold.actor), (.target, gold.target), (.place, gold.place), (.date, gold.date),
      (.killed, gold.killed), (.injured, gold.injured), (.displaced, gold.displaced),
      (.speaker, gold.isOwnVoice ? nil : gold.speaker),
    ]
    return named.compactMap { $0.1 == nil ? nil : $0.0 }
  }

  // MARK: Fields

  private func names(of entity: Attested<Entity>) -> [String] {
    [entity.value.name, entity.wording] + [entity.value.side].compactMap { $0 }
  }

  private func names(_ read: [String], agreeWith accepted: String) -> Bool {
    let accepted = accepted.alternatives.map(FoldedName.init)
    return read.contains { name in
      let name = FoldedName(name)
      return accepted.contains { $0.agrees(with: name) }
    }
  }

  private func isTime(_ time: TimeReference?, _ accepted: String) -> Bool {
    guard let time, time.start != nil || time.end != nil else { return false }
    return accepted.alternatives.contains { wanted in
      if let day = CalendarDay(iso: wanted), wanted.utf8.count == 10 {
        return time.start == day && time.end == day
      }
      let ends = wanted.split(separator: "/")
      guard let first = ends.first, let last = ends.last else { return false }
      guard let start = CalendarDay(iso: first) ?? CalendarDay(iso: "\(first)-01"),
        let end = CalendarDay(iso: last)
          ?? CalendarDay(iso: "\(last)-01")?.adding(months: 1).adding(days: -1)
      else { return false }
      return time.start.map { $0 <= end } ?? true && time.end.map { $0 >= start } ?? true
    }
  }

  private func isTold(
    _ casualties: [Attested<Casualty>], _ harm: Casualty.Harm, _ accepted: String
  ) -> Bool {
    let counts = casualties.filter { $0.value.harm == harm }.map(\.value.count)
    return accepted.alternatives.contains { alternative in
      alternative.split(separator: "+").allSatisfy { wanted in
        counts.contains { isCount($0, wanted) }
      }
    }
  }

  private func isCount(_ count: Count, _ wanted: Substring) -> Bool {
    if wanted.hasPrefix("~") {
      guard let about = Int(wanted.dropFirst()), let low = count.low ?? count.high else {
        return false
      }
      return low <= about * 3 / 2 && (count.high ?? low) >= about / 2
    }
    if wanted.hasSuffix("-") { return count.low == Int(wanted.dropLast()) }
    return count.low == Int(wanted) && (count.high == nil || count.high == Int(wanted))
  }
}

extension GoldClaim {
  /// The outlet itself says it, and nothing else is accepted.
  fileprivate var isOwnVoice: Bool { speaker == "-" }
}

extension String {
  /// The parts between `|`.
  var alternatives: [String] { split(separator: "|").map(String.init) }
}
