/// Parses tagged sentences: one parser reads for a quick tree, several read and vote for a thorough
/// one.
struct SentenceParser {
  let parsers: [TransitionParser]
  private let lexicon: SparseWeights
  private let memory = ParserMemory()

  init(views: SyntaxViews, effort: ParsingEffort) {
    let all = views.parsers.enumerated().map { index, network in
      TransitionParser(
        network: network, labels: views.labelSets, isMirrored: SyntaxModel.isMirrored(index))
    }
    lexicon = views.lexicon
    parsers = effort == .quick ? Array(all.prefix(1)) : all
  }

  /// Adds heads and relations to a tagged sentence.
  func parse(_ sentence: inout Sentence) {
    guard !sentence.words.isEmpty else { return }
    let input = ParserInput(sentence, lexicon)
    let trees = parsers.map { parser in
      var tree = parser.tree(input, memory)
      Self.root(&tree, input)
      return tree
    }
    let tree = trees.count == 1 ? trees[0] : TreeVote(trees, count: input.count).winner
    for index in sentence.words.indices {
      let head = tree.heads[index]
      sentence.words[index].head = head == input.count ? -1 : head
      sentence.words[index].relation = Relation(rawValue: tree.labels[index]) ?? .dep
    }
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
