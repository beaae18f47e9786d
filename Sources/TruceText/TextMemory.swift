/// What was looked up of the words of the reports before: it spares time and changes no answer.
///
/// Bounded in size. One reader at a time uses a memory; the stages themselves hold none.
package struct TextMemory: Sendable {
  var words: WordMemory
  var roles = RoleMemory()
  var names = NameMemory()
  var places = PlaceMemory()

  /// `noter` makes the notes of words; nil: words get none.
  package init(noter: WordNoter? = nil) { words = WordMemory(noter: noter) }
}
