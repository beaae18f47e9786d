/// Where a sentence stands in a list of documents.
struct SentencePlace {
  var document = 0
  var sentence = 0
}
