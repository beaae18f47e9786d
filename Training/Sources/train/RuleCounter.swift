/// Counts which lemma rule goes with which form, ending and tag, and keeps what is needed to tell.
struct RuleCounter {
  /// One spelling of a form with its lemma.
  private struct Spelling: Hashable {
    var form: [UInt8]
    var lemma: [UInt8]
  }

  private var index: [LemmaRule: Int] = [:]
  private var rules: [LemmaRule] = []
  /// Occurrences by the key of form and tag.
  private var spellings: [UInt32: [Spelling: Int]] = [:]
  /// By length and key of the ending: how many different forms follow each rule.
  private var endings: [[UInt32: [Int: Int]]] = Array(
    repeating: [:], count: Lemmatizer.longestEnding + 1)
  /// Parent of each ending's key: the key of the ending one byte shorter.
  private var parents: [UInt32: UInt32] = [:]
  /// Keys of a form's endings, shortest first.
  private var chains: [UInt32: [UInt32]] = [:]

  /// Fewest different forms that make an ending worth a rule.
  private static let fewestForms = 3

  mutating func count(_ form: [UInt8], _ lemma: [UInt8], _ tagClass: UInt8) {
    let rule = LemmaRule(form: form, lemma: lemma)
    let hasDigit = rule.ending.contains { $0 >= 48 && $0 <= 57 }
    guard rule.ending.count < 40, rule.cut < 40, !hasDigit else { return }
    let number = number(of: rule)
    let spelling = Spelling(form: form, lemma: lemma)
    form.withUnsafeBufferPointer { form in
      let key = Lemmatizer.key(form: form, tagClass: tagClass)
      let isNew = spellings[key]?[spelling] == nil
      spellings[key, default: [:]][spelling, default: 0] += 1
      if isNew { countEndings(form, number, tagClass, key) }
    }
  }

  /// The place of `rule` in the list, put there where it is new.
  private mutating func number(of rule: LemmaRule) -> Int {
    if let number = index[rule] { return number }
    index[rule] = rules.count
    rules.append(rule)
    return rules.count - 1
  }

  private mutating func countEndings(
    _ form: UnsafeBufferPointer<UInt8>, _ rule: Int, _ tagClass: UInt8, _ key: UInt32
  ) {
    var chain: [UInt32] = []
    for length in 0...min(form.count, Lemmatizer.longestEnding) {
      let ending = Lemmatizer.key(ending: form, length, tagClass: tagClass)
      endings[length][ending, default: [:]][rule, default: 0] += 1
      if let last = chain.last { parents[ending] = last }
      chain.append(ending)
    }
    chains[key] = chain
  }

  /// Keeps an ending only where it tells other than the next shorter one, a form only where it
  /// tells other than its endings.
  func sections() -> (rules: [UInt8], table: [UInt8]) {
    var chosen: [UInt32: Int] = [:]
    var rows: [SparseSection.Row] = []
    for (length, table) in endings.enumerated() {
      for (key, counts) in table.sorted(by: { $0.key < $1.key }) {
        let best = Self.best(counts)
        let seen = counts.values.reduce(0, +)
        if best != ancestor(key, chosen), length == 0 || seen >= Self.fewestForms {
          chosen[key] = best
          rows.append((key, [best]))
        }
      }
    }
    for (key, counts) in spellings.sorted(by: { $0.key < $1.key }) {
      let best = rule(for: counts)
      let told = chains[key]?.reversed().lazy.compactMap { chosen[$0] }.first
      if told != best { rows.append((key, [best])) }
    }
    var bytes: [UInt8] = []
    for rule in rules {
      bytes += [UInt8(rule.cut), rule.keepsCase ? 1 : 0, UInt8(rule.ending.count)]
      bytes += rule.ending
    }
    return (bytes, SparseSection.bytes(rows, classCount: 1))
  }

  /// Counts a form that the text lacks with its lemma; its endings do not count. One that the text
  /// has is left as it is.
  mutating func add(_ form: [UInt8], _ lemma: [UInt8], _ tagClass: UInt8) {
    let key = form.withUnsafeBufferPointer { Lemmatizer.key(form: $0, tagClass: tagClass) }
    guard spellings[key] == nil else { return }
    _ = number(of: LemmaRule(form: form, lemma: lemma))
    spellings[key] = [Spelling(form: form, lemma: lemma): 1]
    form.withUnsafeBufferPointer { form in
      chains[key] = (0...min(form.count, Lemmatizer.longestEnding)).map {
        Lemmatizer.key(ending: form, $0, tagClass: tagClass)
      }
    }
  }

  /// The rule that is right for most occurrences of the spellings: *I* and *i* need one that writes
  /// the capital.
  private func rule(for counts: [Spelling: Int]) -> Int {
    var right: [Int: Int] = [:]
    for candidate in Set(counts.keys.map { index[LemmaRule(form: $0.form, lemma: $0.lemma)] ?? 0 })
    {
      for (spelling, count) in counts {
        let lemma = spelling.form.withUnsafeBufferPointer { rules[candidate].lemma(of: $0) }
        if Array(lemma.utf8) == spelling.lemma { right[candidate, default: 0] += count }
      }
    }
    return Self.best(right)
  }

  private func ancestor(_ key: UInt32, _ chosen: [UInt32: Int]) -> Int? {
    var next = parents[key]
    while let parent = next {
      if let rule = chosen[parent] { return rule }
      next = parents[parent]
    }
    return nil
  }

  private static func best(_ counts: [Int: Int]) -> Int {
    counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
  }
}
