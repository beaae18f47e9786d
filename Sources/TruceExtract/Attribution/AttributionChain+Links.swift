import TruceModel
import TruceText

// The links of the chain, one a speaker.
extension AttributionChain {
  /// One link for a speaker whose words are attributed twice ("declined to say").
  func collapsed(_ links: [AttributionLink]) -> [AttributionLink] {
    var kept: [AttributionLink] = []
    for link in links {
      if let last = kept.last, isSame(last.speaker, link.speaker) {
        kept[kept.count - 1].isQuoted = last.isQuoted || link.isQuoted
        if last.saidOn == nil { kept[kept.count - 1].saidOn = link.saidOn }
        if last.via == nil { kept[kept.count - 1].via = link.via }
      } else {
        kept.append(link)
      }
    }
    return kept
  }

  private func isSame(_ a: Attested<Entity>?, _ b: Attested<Entity>?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    if a.span == b.span || a.value.id != nil && a.value.id == b.value.id { return true }
    return a.value.name == b.value.name
  }

  /// The link of one speaker of the speech; nil: nobody is named.
  func link(_ speech: Speech, _ speaker: Attested<Entity>?) -> AttributionLink {
    AttributionLink(
      speaker: speaker.map { widened($0, speech) },
      cue: speech.cueSpans.first.map { span in
        Attested(
          String(decoding: reading.bytes[span.range], as: UTF8.self),
          wording: String(decoding: reading.bytes[span.range], as: UTF8.self), span: span,
          rule: "cue.lexicon")
      },
      isQuoted: isQuoted(speech), saidOn: speech.saidOn, via: speech.via)
  }

  /// A single speaker carries the whole phrase as its wording.
  private func widened(_ speaker: Attested<Entity>, _ speech: Speech) -> Attested<Entity> {
    let isJoint = speech.speakers.count > 1
    guard let phrase = speech.speakerSpan, phrase.contains(speaker.span) else { return speaker }
    let span = isJoint ? speech.speakers.reduce(phrase) { $0.union($1.span) } : phrase
    // "medics and witnesses": several of whom nobody is known are one speaker.
    guard !isJoint || Self.areUnknown(speech.speakers) else { return speaker }
    let whole = String(decoding: reading.bytes[span.range], as: UTF8.self)
    let value = isJoint ? Entity(name: whole.lowercased(), kind: speaker.value.kind) : speaker.value
    return Attested(
      value, wording: String(decoding: reading.bytes[span.range], as: UTF8.self),
      span: span,
      rule: speaker.rule)
  }

  /// True of speakers of whom neither an identity nor a side is known.
  static func areUnknown(_ speakers: [Attested<Entity>]) -> Bool {
    speakers.allSatisfy { $0.value.id == nil && $0.value.side == nil }
  }

  /// Whether the event stands between quotation marks in what is said.
  func isQuoted(_ speech: Speech) -> Bool {
    guard let content = speech.content.first(where: { $0.contains(trigger) }) else { return false }
    var depth = 0
    var at = content.start
    while at < trigger.start {
      if reading.bytes[at] == UInt8(ascii: "\"") { depth = depth == 0 ? 1 : 0 }
      if reading.bytes[at] == 0xe2, at + 2 < reading.bytes.count, reading.bytes[at + 1] == 0x80 {
        if reading.bytes[at + 2] == 0x9c { depth = 1 }
        if reading.bytes[at + 2] == 0x9d { depth = 0 }
      }
      at += 1
    }
    return depth > 0
  }
}
