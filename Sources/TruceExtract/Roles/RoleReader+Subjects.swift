import TruceModel
import TruceText

// Which phrase is the subject of a verb that tells of an act, and whether it does or suffers it.
extension RoleReader {
  private static let going: LemmaSet = ["advance", "retreat", "march", "withdraw", "head"]

  /// Adds the subject of the verb, or whoever stands ahead of it where the tree gives none that can be one.
  func addSubject(
    of verb: Int, _ trigger: Trigger, _ act: inout Act, merged: Bool, in reading: SentenceReading
  ) {
    let subject = subject(of: verb, trigger, merged: merged, in: reading)
    let isUnusable = subject.map { !isUsable($0.word, in: reading) } ?? true
    if isUnusable, !merged, reading.isUpperCase,
      let near = fallback.phrase(before: verb, in: reading)
    {
      let isPassive = isPassive(verb, behind: near, in: reading)
      add(near, as: isPassive ? trigger.object : trigger.subject, &act, in: reading)
    } else if trigger.subject == .actor || trigger.subject == .target, !merged, isUnusable,
      let doer = fallback.doer(before: verb, in: reading)
    {
      let isPassive = isCarried(verb, in: reading) || reading.isPassiveVerb(verb)
      add(doer, as: isPassive ? trigger.object : trigger.subject, &act, in: reading)
    } else if let subject, !isUnusable || !reading.isUpperCase,
      !act.mention.range.contains(reading.resolvingRelative(subject.word))
    {
      let isPassive = subject.isPassive || isCarried(verb, in: reading)
      add(subject.word, as: isPassive ? trigger.object : trigger.subject, &act, in: reading)
    }
  }

  /// The subject that the tree gives the verb, or the nearer or larger phrase that is meant; nil: none.
  private func subject(
    of verb: Int, _ trigger: Trigger, merged: Bool, in reading: SentenceReading
  ) -> (word: Int, isPassive: Bool)? {
    guard var subject = reading.subject(of: verb) else { return nil }
    if !merged, trigger.subject == .actor, !subject.isPassive,
      let near = nearer(than: subject.word, to: verb, in: reading)
    {
      subject = (near, false)
    }
    // "MEMBERS OF THE ARMY KIDNAPPED", where the tree takes the army alone.
    if reading.isUpperCase, !subject.isPassive,
      case let whole = reading.headAheadOfWhole(subject.word), whole != subject.word,
      fallback.canAct(whole, in: reading)
    {
      subject = (whole, false)
    }
    return subject
  }

  /// "… the Church met, death squads in the country murdered": the nearer of two subjects; nil: `given` is
  /// the only one.
  private func nearer(than given: Int, to verb: Int, in reading: SentenceReading) -> Int? {
    guard given < verb, !isCarried(verb, in: reading), !reading.isPassiveVerb(verb),
      let near = fallback.subject(farBefore: verb, in: reading), near > given,
      isSource(given, in: reading)
        || (given..<near).contains(where: { reading.tag($0) == .verb }),
      !(given..<near).contains(where: { ["by", "of", "("].contains(reading.keys[$0]) })
    else { return nil }
    return near
  }

  /// "according to the priest": whoever tells of an act is not its doer.
  private func isSource(_ word: Int, in reading: SentenceReading) -> Bool {
    let first = reading.phrase(word).lowerBound
    return first > 1 && reading.keys[first - 1] == "to"
      && ["accord", "according"].contains(reading.keys[first - 2])
  }

  /// The doer that stands away from an active verb in upper case, where the tree gives none.
  func addFarSubject(of verb: Int, _ act: inout Act, in reading: SentenceReading) {
    guard reading.isUpperCase, act.actors.isEmpty, reading.tag(verb) == .verb,
      !reading.isPassiveVerb(verb), !isCarried(verb, in: reading),
      reading.words[verb].pennTag != .vbg,
      reading.words[verb].pennTag != .vb,
      let doer = fallback.subject(farBefore: verb, in: reading)
    else { return }
    add(doer, as: .actor, &act, in: reading)
  }

  /// "Troops and militias advanced on the town", where the tree makes a participle of the verb: whoever
  /// goes is not carried; nil: another verb or another tree.
  func goers(_ verb: Int, in reading: SentenceReading) -> [Int]? {
    guard Self.going.contains(reading.keys[verb]), [.acl, .amod].contains(reading.relation(verb)),
      let last = reading.head(verb), last < verb, reading.isNominal(last)
    else { return nil }
    guard reading.relation(last) == .conj, let first = reading.head(last), first < last else {
      return [last]
    }
    return [first, last]
  }

  /// "AFTER HAVING BEEN SHOT": a passive, whatever the tree makes of it.
  private func isCarried(_ verb: Int, in reading: SentenceReading) -> Bool {
    reading.isUpperCase && verb > 0
      && ["BEEN", "BEING"].contains(reading.words[verb - 1].form)
  }

  /// Whether an auxiliary between the subject and the participle makes it passive.
  func isPassive(_ verb: Int, behind subject: Int, in reading: SentenceReading) -> Bool {
    let isCarried = (subject..<verb).contains {
      reading.keys[$0] == "be" || reading.keys[$0] == "get"
    }
    return isCarried && reading.isPassiveForm(verb)
  }

  /// False of a time, a number or a dateline, which do and suffer nothing.
  func isUsable(_ word: Int, in reading: SentenceReading) -> Bool {
    let resolved = reading.resolvingRelative(word)
    return reading.timeAt[resolved] < 0 && reading.tag(resolved) != .num
      && reading.tag(resolved) != .adp && !reading.isDateline(resolved)
      && (!reading.isUpperCase || reading.tag(resolved) != .adj && reading.tag(resolved) != .verb)
      && !reading.isBracketed(resolved)
  }
}
