/// Parses tagged sentences: one parser reads for a quick tree, several read and vote for a thorough
/// one, with a scorer of arcs that knows what they say.
struct SentenceParser {
  let parsers: [TransitionParser]
  private let lexicon: SparseWeights
  private let scorer: ArcScorer

  init(views: SyntaxViews, effort: ParsingEffort) {
    let all = views.parsers.enumerated().map { index, network in
      TransitionParser(
        number: index, network: network, labels: views.labelSets,
        isMirrored: SyntaxModel.isMirrored(index))
    }
    lexicon = views.lexicon
    scorer = views.arcs
    parsers = effort == .quick ? Array(all.prefix(1)) : all
  }

  /// Adds heads and relations to the tagged sentences for which `wants` answers true, two at a
  /// time in turns: while the rows for one come from memory, the other goes on.
  func parse(
    _ documents: inout [Document], _ memory: inout RoleMemory, where wants: (Sentence) -> Bool
  ) {
    _ = memory.withTable { parse(&documents, $0, wants) }
  }

  private func parse(
    _ documents: inout [Document], _ table: RoleTable, _ wants: (Sentence) -> Bool
  ) {
    guard var first = ParserLane(parsers, scorer, table),
      var second = ParserLane(parsers, scorer, table)
    else { return }
    var next = SentencePlace()
    var goesOn = true
    while goesOn {
      let isFirstBusy = first.step() || turn(&first, &next, &documents, wants)
      let isSecondBusy = second.step() || turn(&second, &next, &documents, wants)
      goesOn = isFirstBusy || isSecondBusy
    }
  }

  /// Turns `lane` to the first wanted sentence from `next` on; false where none is left.
  private func turn(
    _ lane: inout ParserLane, _ next: inout SentencePlace, _ documents: inout [Document],
    _ wants: (Sentence) -> Bool
  ) -> Bool {
    if let done = lane.sentence {
      Self.put(lane.tree, into: &documents[done.document].sentences[done.sentence])
    }
    lane.rest()
    while next.document < documents.count {
      while next.sentence < documents[next.document].sentences.count {
        let place = next
        next.sentence += 1
        let sentence = documents[place.document].sentences[place.sentence]
        guard !sentence.words.isEmpty, wants(sentence) else { continue }
        lane.begin(place, ParserInput(sentence, lexicon))
        return true
      }
      next = SentencePlace(document: next.document + 1)
    }
    return false
  }

  private static func put(_ tree: TransitionParser.Tree, into sentence: inout Sentence) {
    let count = sentence.words.count
    for index in sentence.words.indices {
      let head = tree.heads[index]
      sentence.words[index].head = head == count ? -1 : head
      sentence.words[index].relation = Relation(rawValue: tree.labels[index]) ?? .dep
    }
    ToldClause.mend(&sentence.words)
    sentence.isParsed = true
  }

  /// Leaves one child of the root: the first verb among several, else the first; the others hang on
  /// it as words beside it.
  static func root(_ tree: inout TransitionParser.Tree, _ input: ParserInput) {
    let count = input.count
    let roots = tree.heads.indices.filter { tree.heads[$0] == count || tree.heads[$0] < 0 }
    let verb = UInt32(PartOfSpeech.verb.rawValue)
    guard let root = roots.first(where: { input.tag($0) == verb }) ?? roots.first else { return }
    for other in roots {
      tree.heads[other] = other == root ? count : root
      tree.labels[other] = (other == root ? Relation.root : Relation.parataxis).rawValue
    }
  }
}

extension ParserInput {
  /// The parser's view of a tagged sentence, with what `lexicon` knows of its words.
  convenience init(_ sentence: Sentence, _ lexicon: SparseWeights) {
    var known = sentence.parserWords
    if known.count != sentence.words.count {
      known = sentence.words.map { word in
        var form = word.form
        return form.withUTF8 { ParserWord($0, lexicon: lexicon) }
      }
    }
    self.init(sentence.words, known)
  }
}
