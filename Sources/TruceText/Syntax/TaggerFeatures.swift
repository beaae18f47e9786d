/// Features of a word for the tagger (after Toutanova et al. 2003).
enum TaggerFeatures {
  /// Most features of a word.
  static let capacity = 48

  /// A value of the word itself or of one beside it.
  private typealias Value = (column: TaggerInput.Column, shift: Int)

  /// The features that look at the word and its neighbours alone: the template and one or two
  /// values of each.
  private static let surroundings: [(template: UInt32, first: Value, second: Value?)] = [
    (0, (.position, 0), nil),
    (1, (.word, 0), nil),
    (2, (.word, 0), (.position, 0)),
    (3, (.suffix1, 0), (.casing, 0)),
    (4, (.suffix2, 0), nil),
    (5, (.suffix3, 0), nil),
    (6, (.suffix4, 0), nil),
    (7, (.prefix2, 0), nil),
    (8, (.prefix3, 0), nil),
    (9, (.shape, 0), (.sentence, 0)),
    (10, (.lexical, 0), (.position, 0)),
    (16, (.word, -1), nil),
    (17, (.word, -2), nil),
    (18, (.word, 1), nil),
    (19, (.word, 2), nil),
    (20, (.suffix3, -1), nil),
    (21, (.suffix3, 1), nil),
    (22, (.suffix2, 1), (.casing, 1)),
    (23, (.word, -1), (.word, 0)),
    (24, (.word, 0), (.word, 1)),
    (25, (.lexical, 1), (.lexical, 0)),
    (26, (.lexical, 1), (.lexical, 2)),
    (27, (.casings, 1), (.position, 0)),
    (28, (.neighbours, 0), (.position, 0)),
    (29, (.suffix3, 2), nil),
    (30, (.shape, 1), nil),
    (31, (.fine, 0), (.position, 0)),
    (33, (.sense, 0), nil),
    (34, (.fine, -1), nil),
    (35, (.fine, 1), nil),
    (36, (.coarse, 0), (.coarse, 1)),
    (37, (.coarse, 0), (.suffix2, 0)),
    (38, (.coarse, 2), (.coarse, 1)),
  ]

  /// Features that look at the word and its neighbours alone.
  static let surroundingCount = surroundings.count
  /// Features that look at the class of the word before.
  static let lastCount = 4
  /// Features that look at the class of the word two before.
  static let beforeCount = 2

  /// Calls `body` for each feature that looks at the words of `input` and their neighbours alone,
  /// with its template and, from the first word on, the one or two values that it is made of.
  @inline(__always) static func visitSurroundings(
    _ input: TaggerInput,
    _ body: (
      _ template: UInt32, _ first: UnsafePointer<UInt32>, _ second: UnsafePointer<UInt32>?
    ) -> Void
  ) {
    for (template, first, second) in surroundings {
      body(
        template, input.words(first.column) + first.shift,
        second.map { input.words($0.column) + $0.shift })
    }
  }

  /// The features of word `index` that look at `last`, the class of the word before it: calls
  /// `body` with the template and the values of each.
  @inline(__always) static func visitLast(
    _ input: TaggerInput, _ index: Int, _ last: UInt32,
    _ body: (_ template: UInt32, _ first: UInt32, _ second: UInt32) -> Void
  ) {
    body(11, last, 0)
    body(14, last, input.words(.word)[index])
    body(15, last, input.words(.suffix3)[index])
    body(32, input.words(.coarse)[index], last)
  }

  /// The same for those that look at `before`, the class of the word two before.
  @inline(__always) static func visitBefore(
    _ last: UInt32, _ before: UInt32,
    _ body: (_ template: UInt32, _ first: UInt32, _ second: UInt32) -> Void
  ) {
    body(12, before, 0)
    body(13, last, before)
  }

  /// All features of word `index`, given the classes of the two words before it.
  static func add(
    _ input: TaggerInput, _ index: Int, _ last: UInt32, _ before: UInt32,
    to features: inout FeatureBuffer
  ) {
    visitSurroundings(input) { features.add($0, $1[index], $2?[index] ?? 0) }
    visitLast(input, index, last) { features.add($0, $1, $2) }
    visitBefore(last, before) { features.add($0, $1, $2) }
  }
}
