import TruceModel

/// The resolution of one document's references: what has been named so far, sentence by sentence.
struct CoreferenceReading {
  let document: Document
  /// Names and resolved references so far, in text order.
  var antecedents: [Antecedent] = []
  private var found: [Coreference] = []
  /// Inside a quotation at the start of the sentence at hand.
  private var isQuoting = false

  /// Sentences back that a reference reaches.
  static let reach = 3

  init(_ document: Document) { self.document = document }

  mutating func references() -> [Coreference] {
    var name = 0
    var paragraph = -1
    for index in document.sentences.indices {
      let sentence = document.sentences[index]
      if sentence.paragraph != paragraph { isQuoting = false }
      paragraph = sentence.paragraph
      while name < document.names.count, document.names[name].span.start < sentence.span.start {
        name += 1
      }
      let first = name
      while name < document.names.count, document.names[name].span.start < sentence.span.end {
        name += 1
      }
      read(index, sentence, names: document.names[first..<name])
    }
    return found
  }

  /// Reads a sentence word by word: names become antecedents, references are resolved against
  /// what stands before them.
  private mutating func read(
    _ index: Int, _ sentence: Sentence, names: ArraySlice<NameMention>
  ) {
    let view = SentenceView(sentence, index: index, document: document)
    var next = names.startIndex
    for word in sentence.words.indices {
      let span = sentence.words[word].span
      if view.isQuotationMark(word) { isQuoting = view.isQuoting(after: word, isQuoting) }
      if next < names.endIndex, names[next].span.end <= span.start { next += 1 }
      if next < names.endIndex, names[next].span.contains(span.start) {
        if span.end >= names[next].span.end { add(names[next], in: view) }
        continue
      }
      guard let reference = reference(at: word, in: view, isQuoted: isQuoting) else { continue }
      keep(reference, at: word, in: view)
    }
  }

  private mutating func add(_ name: NameMention, in view: SentenceView) {
    guard !name.entities.isEmpty, name.rule != "actor.adjective", name.rule != "actor.national"
    else { return }
    var antecedent = view.antecedent(name.span, entities: name.entities)
    antecedent.isNamed = name.rule != "actor.generic"
    antecedents.append(antecedent)
  }

  private mutating func keep(_ reference: Coreference, at word: Int, in view: SentenceView) {
    found.append(reference)
    var antecedent = view.antecedent(reference.span, entities: reference.entities)
    antecedent.span = reference.antecedent
    antecedents.append(antecedent)
  }

  private func reference(at word: Int, in view: SentenceView, isQuoted: Bool) -> Coreference? {
    switch view.sentence.words[word].tag {
    case .pron: return isQuoted ? nil : pronoun(at: word, in: view)
    case .noun, .propn: return description(at: word, in: view)
    default: return nil
    }
  }

  /// A reference of `words` to `antecedent`.
  func reference(
    _ words: ClosedRange<Int>, to antecedent: Antecedent, in view: SentenceView, _ rule: Rule
  ) -> Coreference {
    Coreference(
      span: view.span(words), antecedent: antecedent.span, entities: antecedent.entities,
      rule: rule)
  }

  /// The antecedents of sentence `index` that `accepts`, in text order.
  func antecedents(
    of index: Int, where accepts: (Antecedent) -> Bool
  ) -> [Antecedent] {
    var found: [Antecedent] = []
    for antecedent in antecedents.reversed() {
      if antecedent.sentence < index { break }
      if antecedent.sentence == index, accepts(antecedent) { found.append(antecedent) }
    }
    return found.reversed()
  }

  /// The only one of `candidates`, or the only subject among them; nil: none, or the choice is
  /// open.
  func safe(_ candidates: [Antecedent]) -> Antecedent? {
    guard let last = candidates.last else { return nil }
    if candidates.allSatisfy({ $0.isSame(as: last) }) { return last }
    let subjects = candidates.filter(\.isSubject)
    guard let subject = subjects.last, subjects.allSatisfy({ $0.isSame(as: subject) }) else {
      return nil
    }
    return subject
  }
}
