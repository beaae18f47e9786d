import TruceModel
import TruceText

/// Gives people who are told by a part of their name the fullest form that the report has of it:
/// "Mora was shot" after "the mayor, Juan Mora Diaz" is told of Juan Mora Diaz.
///
/// A description of several words ahead of the name goes too ("the party's secretary Juan Mora");
/// a title stays. Where two people of the report share the part, it is left as it is.
struct PersonNamer {
  private struct Name {
    var words: [String]
    var mention: NameMention
  }

  private let document: Document
  private let names: [Name]

  private init(_ document: Document) {
    self.document = document
    names = document.names.compactMap { mention in
      guard mention.kind == .person else { return nil }
      return Name(words: Self.words(at: mention.core, in: document), mention: mention)
    }
  }

  static func name(_ claims: inout [Claim], in document: Document) {
    let hasOpen = claims.indices.contains { index in
      claims[index].event.targets.contains { isOpen($0.value) }
    }
    guard hasOpen else { return }
    let namer = PersonNamer(document)
    guard !namer.names.isEmpty else { return }
    for index in claims.indices where Concord.isViolent(claims[index].event.type) {
      for target in claims[index].event.targets.indices {
        let old = claims[index].event.targets[target]
        guard isOpen(old.value), let new = namer.fullest(old) else { continue }
        claims[index].event.targets[target] = new
        for harm in claims[index].event.casualties.indices
        where claims[index].event.casualties[harm].value.who == old.wording {
          claims[index].event.casualties[harm].value.who = new.wording
        }
      }
    }
  }

  /// A person, or somebody whom no lexicon knows.
  private static func isOpen(_ entity: Entity) -> Bool {
    guard entity.id == nil else { return false }
    switch entity.kind {
    case nil, .person, .official, .state, .stateForce: return true
    default: return false
    }
  }

  /// The person under the fullest name of the report; nil: no person's name ends the wording, or the
  /// wording has it already.
  private func fullest(_ person: Attested<Entity>) -> Attested<Entity>? {
    let own = Self.words(of: person.wording)
    let part = part(of: own[...], at: person.span)
    guard !part.isEmpty else { return nil }
    let name =
      (part.count == own.count
        ? ahead(of: person.span) : firstNames(of: own, before: part, at: person))
      + part
    let holding = names.filter { Self.holds($0.words, name[...]) }
    guard let full = holding.max(by: { $0.words.count < $1.words.count }),
      holding.allSatisfy({ Self.holds(full.words, $0.words[...]) })
    else { return nil }
    let first = holding.first { $0.words == full.words } ?? full
    let wording = document.wording(first.mention.core)
    guard full.words.count > part.count || own.count - name.count > 2 else { return nil }
    var value = first.mention.entities.first ?? Entity(name: wording, kind: .person)
    value.flags = person.value.flags
    value.side = value.side ?? person.value.side
    if person.value.kind == .official { value.kind = .official }
    // Read elsewhere in the report: marked as taken over.
    return Attested(value, wording: wording, span: first.mention.core, rule: "context.name")
  }

  /// The words of the name that ends the wording: what the names layer found there, else what stands
  /// behind titles.
  private func part(of words: ArraySlice<String>, at span: Span) -> ArraySlice<String> {
    if let known = names.first(where: { $0.mention.core.end == span.end }),
      known.words.count <= words.count
    {
      return words.suffix(known.words.count)
    }
    return words.drop { Self.titles.contains($0.lowercased()) }
  }

  /// The words of the wording right ahead of the part that the layers know which are of the name too:
  /// "PILAR" of "PILAR | MORA", where Ana Mora is another.
  private func firstNames(
    of words: [String], before part: ArraySlice<String>, at person: Attested<Entity>
  ) -> [String] {
    guard part.count == 1, let sentence = sentence(at: person.span.start) else { return [] }
    let tags = sentence.words.filter {
      $0.span.start >= person.span.start && $0.span.end <= person.span.end
    }
    guard tags.count == words.count else { return [] }
    return tags.dropLast(part.count).reversed().prefix {
      $0.tag == .propn && !$0.form.hasSuffix(".") && !Self.titles.contains($0.form.lowercased())
    }.reversed().map(\.form)
  }

  /// The words of the name that stand right before the wording, of which the layers know the last alone:
  /// "ANA" of "ANA | MORA".
  private func ahead(of span: Span) -> [String] {
    guard let sentence = sentence(at: span.start),
      let index = sentence.words.firstIndex(where: { $0.span.start == span.start })
    else { return [] }
    return sentence.words[max(0, index - 3)..<index].reversed().prefix {
      $0.tag == .propn && !Self.titles.contains($0.form.lowercased())
    }.reversed().map(\.form)
  }

  private func sentence(at offset: Int) -> Sentence? {
    var (low, high) = (0, document.sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if document.sentences[middle].span.end <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < document.sentences.count, document.sentences[low].span.start <= offset else {
      return nil
    }
    return document.sentences[low]
  }

  private static let titles: LemmaSet = [
    "mr", "mrs", "ms", "dr", "msgr", "monsignor", "father", "fr", "gen", "general", "col",
    "colonel", "capt", "captain", "maj", "major", "lt", "lieutenant", "sgt", "sergeant", "senator",
    "minister", "president", "judge", "justice", "deputy", "mayor", "governor", "bishop",
    "archbishop", "priest", "rev", "sister", "brother", "don", "dona", "ambassador", "attorney",
    "leader", "commander", "candidate", "professor", "doctor", "engineer", "the",
  ]

  private static func words(at span: Span, in document: Document) -> [String] {
    let bytes = document.bytes[span.range]
    guard bytes.allSatisfy({ $0 < 0x80 && $0 != 0x0d }) else {
      return words(of: document.wording(span))
    }
    return bytes.split { $0 == 0x20 || $0 == 0x0a || $0 == 0x2c }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private static func words(of text: String) -> [String] {
    // In ASCII without carriage returns every byte is a character.
    guard text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0d }) else {
      return text.split { $0 == " " || $0 == "\n" || $0 == "," }.map(String.init)
    }
    return text.utf8.split { $0 == 0x20 || $0 == 0x0a || $0 == 0x2c }.map { String(Substring($0)) }
  }

  /// Whether the words of `part` stand one behind another in the name.
  private static func holds(_ name: [String], _ part: ArraySlice<String>) -> Bool {
    guard part.count <= name.count else { return false }
    return (0...(name.count - part.count)).contains { start in
      var length = 0
      while length < part.count, name[start + length] == part[part.startIndex + length] {
        length += 1
      }
      return length == part.count
    }
  }
}
