/* Made by `make scripts` of templates/docs/scripts/. */
import{a as r}from"./chunk-QFHOMKUO.js";import"./chunk-WKA5JBQ5.js";import"./chunk-E5YTD7NF.js";r();
