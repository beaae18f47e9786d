import TruceModel
import TruceText

/// Noun phrases: the words that belong to a noun, and nouns that stand for nobody or for what may come.
extension SentenceReading {
  /// True of the participle in "the return of the displaced", which stands for people.
  func isTheDisplaced(_ word: Int) -> Bool {
    guard word > 0, keys[word - 1] == "the",
      keys[word] == "displace" || keys[word] == "displaced"
    else { return false }
    return word + 1 == count || ![.noun, .propn, .adj, .num].contains(tag(word + 1))
  }

  /// The words of the noun phrase at `head` with what stands before it and what belongs to it,
  /// without prepositions ahead, clauses, appositions, coordinated phrases, and phrases of place.
  func phrase(_ head: Int, withPhrases: Bool = true) -> ClosedRange<Int> {
    var (first, last) = governed(by: head, withPhrases: withPhrases)
    widenToNames(&first, &last, head)
    if isUpperCase {
      last = endOfRun(last)
      // "ON THE NIGHT OF 3 JUNE | UNKNOWN MEN": a date before the noun is no part of its phrase.
      if first < head, let time = (first..<head).last(where: { timeAt[$0] >= 0 }) {
        first = time + 1
      }
    }
    first = afterTime(first, head)
    // "shot dead | two men"
    if first < head, first > 0, keys[first] == "dead", keys[first - 1] == "shoot" {
      first += 1
    }
    while first < head, tag(first) == .punct || tag(first) == .cconj || tag(first) == .adp {
      first += 1
    }
    while last > head, tag(last) == .punct || tag(last) == .adp { last -= 1 }
    // "at least three towers": the hedge belongs to the number.
    if first > 0, keys[first - 1] == "at", keys[first] == "least" || keys[first] == "most" {
      first -= 1
    }
    return first...max(first, last)
  }

  /// The first and last word of what the tree hangs on the noun at `head` as a part of its phrase.
  private func governed(by head: Int, withPhrases: Bool) -> (first: Int, last: Int) {
    var first = head
    var last = head
    for child in children(head) {
      switch relation(child) {
      case .det, .amod, .compound, .nmodPoss, .nummod, .advmod, .flat, .nmodDesc, .fixed,
        .detPredet,
        .nmodUnmarked, .goeswith:
        if child < head {
          first = min(first, leftmost[child])
        } else if relation(child) == .flat || relation(child) == .goeswith
          || relation(child) == .compound
        {
          last = max(last, rightmost[child])
        }
      case .nmod where withPhrases && child > head:
        if let marker = preposition(child),
          marker == "of" || marker == "for" || marker == "to" && keys[child] != "death"
        {
          last = max(last, phrase(child).upperBound)
        }
      default: break
      }
    }
    return (first, last)
  }

  /// Takes in the whole of the name that the noun at `head` is of, and a name right before the noun, each with
  /// its article.
  private func widenToNames(_ first: inout Int, _ last: inout Int, _ head: Int) {
    if nameAt[head] >= 0, let whole = range(of: names[nameAt[head]].span) {
      first = min(first, whole.lowerBound)
      last = max(last, whole.upperBound)
      // The article ahead of a name belongs to it, whatever the tree makes of it.
      if first > 0, tag(first - 1) == .det { first -= 1 }
    }
    // "the Syrian Observatory for Human Rights monitor": a name right before the noun is its own.
    guard first > 0, tag(first) == .noun, nameAt[first - 1] >= 0,
      nameAt[first] != nameAt[first - 1], names[nameAt[first - 1]].kind == .organization,
      let name = range(of: names[nameAt[first - 1]].span)
    else { return }
    first = name.lowerBound
    if first > 0, tag(first - 1) == .det { first -= 1 }
  }

  /// "On Sunday | troops", "This morning | warplanes", where the comma is left out: the first word of
  /// the phrase behind a time of several words, or one that a preposition governs.
  private func afterTime(_ first: Int, _ head: Int) -> Int {
    guard first < head, timeAt[first] >= 0, let time = range(of: times[timeAt[first]].span),
      time.upperBound < head, time.count > 1 || first > 0 && tag(first - 1) == .adp
    else { return first }
    return time.upperBound + 1
  }

  /// "in the event of an attack", "in case of new shelling": the noun of what may come, with its phrase.
  func isSupposed(_ noun: Int) -> Bool {
    var word = noun
    while word > 2, noun - word < 6, keys[word] != "of",
      [.det, .adj, .noun, .propn, .adv, .num, .part].contains(tag(word)) || word == noun
    {
      word -= 1
    }
    guard word > 1, keys[word] == "of" else { return false }
    switch keys[word - 1] {
    case "case", "eventuality": return keys[word - 2] == "in"
    case "event": return word > 2 && keys[word - 2] == "the" && keys[word - 3] == "in"
    default: return false
    }
  }

  /// True of "nobody", "none", "neither side", "no group".
  func isNobody(_ word: Int) -> Bool {
    if ["nobody", "none", "neither"].contains(keys[word]) { return true }
    // "neither Russian nor Syrian aircraft", wherever the tree hangs it
    if leftmost[word] < word, (leftmost[word]..<word).contains(where: { keys[$0] == "neither" }) {
      return true
    }
    return children(word).contains {
      if keys[$0] == "neither" { return true }
      return relation($0) == .det && keys[$0] == "no"
        && !["few", "less", "more"].contains(keys[$0 + 1])
    }
  }

  /// The verb of "had nothing to do with" right ahead of the phrase that `first` stands in; nil: no
  /// such words.
  func nothingToDo(before first: Int) -> Int? {
    guard let with = (max(4, first - 5)..<max(4, first)).last(where: { keys[$0] == "with" }),
      keys[with - 1] == "do", keys[with - 2] == "to", keys[with - 3] == "nothing",
      ["have", "has", "had"].contains(keys[with - 4])
    else { return nil }
    return with - 4
  }
}
