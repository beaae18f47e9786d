import TruceModel
import TruceText

/// Noun phrases by the order of words, from their first word or up to their last.
extension SentenceReading {
  /// A noun phrase of a list: its head and its last word, "of" phrases included.
  struct Item {
    var head: Int
    var first: Int
    var last: Int
  }

  /// The last word of the unbroken run of nouns, names and adjectives that goes on behind `word`.
  func endOfRun(_ word: Int) -> Int {
    var last = word
    var next = word + 1
    while next < count, timeAt[next] < 0, numberAt[next] < 0, isBracketed(next) == false {
      switch tag(next) {
      case .noun, .propn: last = next
      case .adj: break
      default: return last
      }
      next += 1
    }
    return last
  }

  /// The head of the noun phrase that starts at `first`; nil: none does.
  func headOfPhrase(from first: Int) -> Int? { item(from: first)?.head }

  /// The noun that "of" ties to the phrase which ends at `last`: the gunmen of "GUNMEN OF THE FRONT |
  /// SHOT"; `last` where none is.
  func headAheadOfWhole(_ last: Int) -> Int {
    guard let item = item(upTo: last), item.head < last,
      words[item.head].pennTag == .nns || keys[item.head] == "member", timeAt[item.head] < 0
    else { return last }
    return item.head
  }

  /// The noun phrase that starts at `first`; nil: none does.
  func item(from first: Int) -> Item? {
    var word = first
    var head: Int?
    while word < count, timeAt[word] < 0 {
      switch tag(word) {
      case .noun, .propn: head = word
      case .adj, .num: break
      // "4-month-old Juan Mora"
      case .punct where words[word].form == "-" && word > first && isJoined(word): break
      // "COTTON PROCESSING PLANTS"
      case .verb
      where isUpperCase && head != nil && words[word].pennTag == .vbg && word + 1 < count
        && tag(word + 1) == .noun && [.compound, .amod].contains(relation(word)):
        break
      case .det, .adv, .pron:
        guard head == nil, tag(word) != .pron || relation(word) == .nmodPoss else { return nil }
      case .part where head != nil && words[word].form.count <= 2: break
      default:
        guard let head else { return nil }
        return withOf(Item(head: head, first: first, last: head))
      }
      word += 1
    }
    return head.map { withOf(Item(head: $0, first: first, last: $0)) }
  }

  /// Whether the hyphen at `word` stands between two words without a blank.
  private func isJoined(_ word: Int) -> Bool {
    word > 0 && word + 1 < count && words[word - 1].span.end == words[word].span.start
      && words[word].span.end == words[word + 1].span.start
  }

  private func withOf(_ item: Item) -> Item {
    let next = item.last + 1
    guard next + 1 < count, keys[next] == "of", let inner = self.item(from: next + 1) else {
      return item
    }
    return Item(head: item.head, first: item.first, last: inner.last)
  }

  /// The noun phrase that ends at `last`; nil: none does, or a preposition other than "of" governs it and
  /// `mayBeGoverned` is not said.
  func item(upTo last: Int, mayBeGoverned: Bool = false) -> Item? {
    guard last >= 0, tag(last) == .noun || tag(last) == .propn, timeAt[last] < 0 else { return nil }
    var first = last
    while first > 0, timeAt[first - 1] < 0 {
      switch tag(first - 1) {
      case .noun, .propn, .adj, .num: first -= 1
      case .det:
        first -= 1
        return withOf(
          Item(head: last, first: first, last: last), before: first, mayBeGoverned: mayBeGoverned)
      default:
        return withOf(
          Item(head: last, first: first, last: last), before: first, mayBeGoverned: mayBeGoverned)
      }
    }
    return Item(head: last, first: first, last: last)
  }

  private func withOf(_ item: Item, before first: Int, mayBeGoverned: Bool) -> Item? {
    guard first > 1, tag(first - 1) == .adp else { return item }
    guard keys[first - 1] == "of" else { return mayBeGoverned ? item : nil }
    guard let outer = self.item(upTo: first - 2, mayBeGoverned: mayBeGoverned) else { return nil }
    return Item(head: outer.head, first: outer.first, last: item.last)
  }
}
