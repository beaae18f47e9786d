/// The acts of a sentence while verbs and harm are joined to them.
struct GatheredActs: Sendable {
  var acts: [Act]
  /// By word, the index of the act that it is of; -1: of none.
  var owner: [Int]
  /// The indices of acts that others have taken in.
  var dropped: Set<Int> = []

  /// An act for each mention, which owns the mention's words.
  init(_ mentions: [TriggerMention], in reading: SentenceReading) {
    acts = mentions.map { Act($0) }
    owner = [Int](repeating: -1, count: reading.count)
    for index in acts.indices {
      for word in acts[index].mention.range { owner[word] = index }
    }
  }
}
