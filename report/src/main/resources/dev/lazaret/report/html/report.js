"use strict";
(function () {
  var input = document.getElementById("filter");
  if (!input) { return; }
  var rows = Array.prototype.slice.call(document.querySelectorAll("#findings tbody tr"));
  var texts = rows.map(function (row) { return row.textContent.toLowerCase(); });
  var shown = document.getElementById("shown");
  input.addEventListener("input", function () {
    var words = input.value.toLowerCase().split(/\s+/);
    var count = 0;
    rows.forEach(function (row, i) {
      var hit = words.every(function (word) { return texts[i].indexOf(word) >= 0; });
      row.hidden = !hit;
      count += hit ? 1 : 0;
    });
    shown.textContent = count + " of " + rows.length;
  });
})();
