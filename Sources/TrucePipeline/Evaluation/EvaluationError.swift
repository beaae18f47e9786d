/// Why an evaluation cannot be made: the file, what is wrong with it, what to do.
package struct EvaluationError: Error, CustomStringConvertible {
  package var path: String
  package var reason: String
  package var remedy: String

  package var description: String { "\(path): \(reason); \(remedy)" }
}
