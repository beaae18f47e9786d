import TruceModel

/// One act of attribution in a sentence, before chains are built.
struct Speech: Sendable {
  /// Index into `Document.sentences`.
  var sentence: Int
  /// The cue's word; nil: a colon or a continued quotation.
  var cueWord: Int?
  var cue: Cue?
  /// Cue with its auxiliaries and adverbs.
  var cueSpans: [Span]
  /// Head word of the speaker's phrase; nil: none named.
  var speakerHead: Int?
  /// One for each speaker coordinated in the phrase.
  var speakers: [Attested<Entity>]
  /// The whole phrase, for annotation.
  var speakerSpan: Span?
  /// The relative pronoun that stands for the speaker beside the verb; nil: none does.
  var pronounSpan: Span?
  /// Sorted, in bytes.
  var content: [Span]
  /// Head of the phrase that names the accused; nil: no accusation with a named accused.
  var accused: Int?
  var accusedEntities: [Attested<Entity>] = []
  var isNegated = false
  /// "could not confirm that troops had shelled the town"
  var isWithheld = false
  /// "Neither side denied that": the sentence says that nobody said it.
  var isByNobody = false
  /// The cue is passive ("it was reported that"), so that nobody need be named.
  var isPassive = false
  var saidOn: Attested<TimeReference>?
  var via: Attested<Entity>?
  /// "accuse each other of": speakers and accused are the same two.
  var isMutual = false

  /// "The mission heard 12 explosions": nothing is said, but what is perceived is told by whoever did.
  var isWitnessed = false
  /// Whom the speaker cites for it ("said, quoting residents, that"), as a speech of theirs; at most one.
  var cited: [Speech] = []

  /// Bytes of content in all.
  var length: Int { content.reduce(0) { $0 + $1.length } }

  /// This speech and then that of those whom its speaker cites.
  var relayed: [Speech] {
    guard var source = cited.first else { return [self] }
    source.content = content
    return [self, source]
  }

  func holds(_ span: Span) -> Bool { content.contains { $0.contains(span) } }
}
