import TruceModel
import TruceText

/// Ties an alleged breach to the acts by which it is said to be committed.
enum BreachLinker {
  /// Fills `acts` of the drafts that tell breaches, their actors from the act that is their
  /// subject, and the agreement of those acts.
  static func link(
    _ drafts: inout [ClaimDraft], acts: [Act], actOf: [Int], in reading: SentenceReading
  ) {
    for index in drafts.indices {
      guard isBreach(drafts[index].event.type) else { continue }
      let breach = acts[actOf[index]]
      for other in drafts.indices where other != index {
        let act = acts[actOf[other]]
        guard act.mention.accord == nil, act.type.family != .agreement, act.type.family != .words,
          isMeans(act, of: breach, in: reading),
          drafts[other].attribution.map(\.speaker) == drafts[index].attribution.map(\.speaker)
            || drafts[other].attribution.isEmpty
        else { continue }
        drafts[index].acts.append(other)
        drafts[other].event.agreement = drafts[index].event.agreement
        if isSubject(act, of: breach, in: reading), !act.actors.isEmpty {
          drafts[index].event.actors = act.actors
        }
        if drafts[index].event.places.isEmpty { drafts[index].event.places = act.places }
      }
    }
  }

  /// True of what acts are tied to.
  static func isBreach(_ type: EventType) -> Bool {
    type == .ceasefireViolated || type == .ceasefireEndangered
  }

  private static func isSubject(_ act: Act, of breach: Act, in reading: SentenceReading) -> Bool {
    guard let subject = reading.subject(of: breach.mention.head)?.word else { return false }
    return act.mention.range.contains(subject)
  }

  /// The act is the breach's subject, or stands below it ("by launching").
  private static func isMeans(_ act: Act, of breach: Act, in reading: SentenceReading) -> Bool {
    if isSubject(act, of: breach, in: reading) { return true }
    var word = act.mention.head
    for _ in 0..<6 {
      guard let up = reading.head(word), !isToldBeside(word, in: reading) else { return false }
      if up == breach.mention.head { return true }
      word = up
    }
    return false
  }

  /// "had violated it 300 times and that | six men had been killed": a verb with a subject of its own.
  private static func isToldBeside(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.isVerbal(word) && reading.relation(word) == .conj
      && reading.child(word, .nsubj, .nsubjPass) != nil
  }
}
