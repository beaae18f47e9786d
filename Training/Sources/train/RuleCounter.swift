/// Counts which lemma rule goes with which form, ending and tag, and keeps what is needed to tell.
struct RuleCounter {
  private var index: [LemmaRule: Int] = [:]
  private var rules: [LemmaRule] = []
  private var forms: [UInt32: [Int: Int]] = [:]
  private var endings: [[UInt32: [Int: Int]]] = Array(
    repeating: [:], count: Lemmatizer.longestEnding + 1)
  /// Parent of each ending's key: the key of the ending one byte shorter.
  private var parents: [UInt32: UInt32] = [:]
  private var formParents: [UInt32: [UInt32]] = [:]

  mutating func count(_ form: [UInt8], _ lemma: [UInt8], _ tagClass: UInt8) {
    let rule = LemmaRule(form: form, lemma: lemma)
    guard rule.ending.count < 40, rule.cut < 40 else { return }
    let number = index[rule] ?? rules.count
    if number == rules.count {
      index[rule] = number
      rules.append(rule)
    }
    form.withUnsafeBufferPointer { form in
      let key = Lemmatizer.key(form: form, tagClass: tagClass)
      forms[key, default: [:]][number, default: 0] += 1
      var chain: [UInt32] = []
      for length in 0...min(form.count, Lemmatizer.longestEnding) {
        let ending = Lemmatizer.key(ending: form, length, tagClass: tagClass)
        endings[length][ending, default: [:]][number, default: 0] += 1
        if let last = chain.last { parents[ending] = last }
        chain.append(ending)
      }
      formParents[key] = chain
    }
  }

  /// Keeps an ending only where it tells other than the next shorter one, a form only where it tells
  /// other than its endings.
  func sections() -> (rules: [UInt8], table: [UInt8]) {
    var chosen: [UInt32: Int] = [:]
    var rows: [SparseSection.Row] = []
    for (length, table) in endings.enumerated() {
      for (key, counts) in table.sorted(by: { $0.key < $1.key }) {
        let best = Self.best(counts)
        let seen = counts.values.reduce(0, +)
        let inherited = ancestor(key, chosen)
        if best != inherited, length == 0 || seen >= 2 {
          chosen[key] = best
          rows.append((key, [best]))
        }
      }
    }
    for (key, counts) in forms.sorted(by: { $0.key < $1.key }) {
      let best = Self.best(counts)
      let told = formParents[key]?.reversed().lazy.compactMap { chosen[$0] }.first
      if told != best { rows.append((key, [best])) }
    }
    var bytes: [UInt8] = []
    for rule in rules {
      bytes += [UInt8(rule.cut), rule.keepsCase ? 1 : 0, UInt8(rule.ending.count)]
      bytes += rule.ending
    }
    return (bytes, SparseSection.bytes(rows, classCount: 1))
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
